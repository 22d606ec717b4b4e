import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** What a mission is about now, in the order in which missions go. */
export const PHASES = ['closed', 'wishes', 'answers', 'scheduling', 'final'] as const;
export type Phase = (typeof PHASES)[number];

/** What phases allow or not: ranking wishes, asking for a meeting, answering somebody who has asked. */
export type PhaseAct = 'wish' | 'ask' | 'answer';

/** A moment as somebody typed it, by a clock on a wall, and what it stood for when it was typed. */
export interface Deadline {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly time: string;
  /** IANA. */
  readonly zone: string;
  readonly at: Instant;
}

/** Somebody who came late: until then they may do, and be answered, what is over for everybody else. */
export interface LateEntrant {
  readonly participationId: ParticipationId;
  readonly until: Deadline;
}

/** What an organiser decides about the phases of a mission. */
export interface PhasePlan {
  readonly phase: Phase;
  /** The end of wishing and asking while the phase is `wishes`; null leaves it to the phase. */
  readonly wishesUntil: Deadline | null;
  /** The end of answering, in `wishes` and `answers`. */
  readonly answersUntil: Deadline | null;
  readonly lateEntrants: readonly LateEntrant[];
}

/** One state of what was decided. */
export interface PhasePlanVersion {
  readonly missionId: MissionId;
  /** From 1; 0 before anything was decided. */
  readonly version: number;
  readonly body: PhasePlan;
  readonly recordedAt: Instant | null;
  readonly recordedById: UserId | null;
}

/** What holds before an organiser decides anything: everybody may wish, ask and answer. */
export const USUAL_PHASES: PhasePlan = { phase: 'wishes', wishesUntil: null, answersUntil: null, lateEntrants: [] };

/** Why something cannot be done now. */
export type PhaseBar =
  | { readonly type: 'phase-closed'; readonly act: PhaseAct; readonly phase: Phase }
  | ({ readonly type: 'deadline-passed'; readonly act: PhaseAct } & Omit<Deadline, 'at'> & {
        readonly deadline: Instant;
      });

const ALLOWED: Readonly<Record<Phase, readonly PhaseAct[]>> = {
  closed: [],
  wishes: ['wish', 'ask', 'answer'],
  answers: ['answer'],
  scheduling: [],
  final: [],
};

/**
 * Why participants cannot do that now; null where they can. Those named are everybody whom it is about: one of them who
 * came late opens it for both, and closes it for nobody. Before a mission is opened nobody can do anything.
 */
export function phaseBar(
  plan: PhasePlan,
  act: PhaseAct,
  participationIds: readonly ParticipationId[],
  now: Instant,
): PhaseBar | null {
  const { phase } = plan;
  if (phase === 'closed') return { type: 'phase-closed', act, phase };
  const end = endOf(plan, act, participationIds);
  if (end === 'over') return { type: 'phase-closed', act, phase };
  if (end === null || now < end.at) return null;
  const { day, time, zone, at } = end;
  return { type: 'deadline-passed', act, day, time, zone, deadline: at };
}

/** The last moment at which these could answer each other, or null where none is set. */
export function lastAnswerAt(plan: PhasePlan, participationIds: readonly ParticipationId[]): Instant | null {
  const end = endOf(plan, 'answer', participationIds);
  return (end === 'over' ? plan.answersUntil : end)?.at ?? null;
}

/** When wishing ends for that participation; null where it is over with the phase, or no end is set. */
export function endOfWishes(plan: PhasePlan, participationId: ParticipationId): Instant | null {
  if (plan.phase === 'closed') return null;
  const end = endOf(plan, 'wish', [participationId]);
  return end === 'over' ? null : (end?.at ?? null);
}

/** When that ends for these: for everybody, or later for one who came late. Null for no end, `over` where it has ended. */
function endOf(plan: PhasePlan, act: PhaseAct, participationIds: readonly ParticipationId[]): Deadline | 'over' | null {
  const late = lateDeadlines(plan, participationIds).at(-1);
  if (!ALLOWED[plan.phase].includes(act)) return late ?? 'over';
  const general = act === 'answer' ? plan.answersUntil : plan.wishesUntil;
  if (general === null || late === undefined) return general;
  return late.at > general.at ? late : general;
}

function lateDeadlines({ lateEntrants }: PhasePlan, participationIds: readonly ParticipationId[]): Deadline[] {
  return lateEntrants
    .filter(({ participationId }) => participationIds.includes(participationId))
    .map(({ until }) => until)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}
