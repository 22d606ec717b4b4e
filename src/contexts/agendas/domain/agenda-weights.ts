/** What an agenda of a mission minds, and by how much. */
export interface AgendaWeights {
  /** What a "must meet" of one side adds to the worth of a meeting, which is 100 without any wish. */
  readonly mustMeet: number;
  /** What a "meet" adds. */
  readonly meet: number;
  /** How much the next meeting of whoever has few goes before the next of whoever has many: 0 not at all, 1 in proportion. */
  readonly fairness: number;
  /** What a break costs, once the most valuable meetings are placed; and so on below. */
  readonly break: number;
  /** A meeting that leaves its public time. */
  readonly moved: number;
  readonly idleSlot: number;
}

/** What holds until an organiser says otherwise: a "must meet" of one side outweighs a "meet" of both. */
export const USUAL_WEIGHTS: AgendaWeights = {
  mustMeet: 60,
  meet: 25,
  fairness: 1,
  break: 1_000,
  moved: 1_000,
  idleSlot: 1,
};
