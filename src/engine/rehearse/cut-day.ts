import type { Meeting, Placement, Problem } from '../model/problem.js';

/** One day of a problem, by itself. */
export interface CutDay {
  readonly problem: Problem;
  readonly agenda: readonly (Placement | null)[];
  /** Per slot and per meeting its index in the whole problem. */
  readonly slots: readonly number[];
  readonly meetings: readonly number[];
}

/**
 * The meetings that an agenda has on a day, as a problem of their own: nothing else competes for what is free, and nothing
 * can be put off to another day. Participants, tables and interpreters keep their indices.
 */
export function cutDay(problem: Problem, agenda: readonly (Placement | null)[], day: number): CutDay {
  const slots = [...problem.slots.keys()].filter((slot) => problem.slots[slot]!.day === day);
  const newSlot = new Map(slots.map((slot, index) => [slot, index]));
  const among = (some: readonly number[]): number[] => some.flatMap((slot) => newSlot.get(slot) ?? []);
  const placementOf = (meeting: number): Placement | null => agenda[meeting] ?? null;
  const meetings = [...problem.meetings.keys()].filter((meeting) => newSlot.has(placementOf(meeting)?.slot ?? -1));
  return {
    slots,
    meetings,
    problem: {
      slots: slots.map((slot) => problem.slots[slot]!),
      participants: problem.participants.map(({ unavailableSlots = [], maximumConsecutive }) => ({
        unavailableSlots: among(unavailableSlots),
        ...(maximumConsecutive !== undefined && { maximumConsecutive }),
      })),
      meetings: meetings.map((meeting) => cutMeeting(problem.meetings[meeting]!, among)),
      tables: problem.tables.map(({ closedSlots = [], ...table }) => ({ ...table, closedSlots: among(closedSlots) })),
      interpreters: problem.interpreters.map(({ unavailableSlots = [], ...interpreter }) => ({
        ...interpreter,
        unavailableSlots: among(unavailableSlots),
      })),
      languagePairCount: problem.languagePairCount,
      ...(problem.softWeights !== undefined && { softWeights: problem.softWeights }),
      ...(problem.fairness !== undefined && { fairness: problem.fairness }),
      ...(problem.travelMinutes !== undefined && { travelMinutes: problem.travelMinutes }),
    },
    agenda: meetings.map((meeting) => {
      const placement = placementOf(meeting)!;
      return { ...placement, slot: newSlot.get(placement.slot)! };
    }),
  };
}

/** Pins hold a meeting where nobody can come: on the day they give way, as organisers let them. So do orders of meetings. */
function cutMeeting(meeting: Meeting, among: (slots: readonly number[]) => number[]): Meeting {
  const { participants, weight, sessions, slots, minimumMinutes, tables, languagePairs } = meeting;
  return {
    ...{ participants, weight },
    ...(sessions !== undefined && { sessions }),
    ...(slots !== undefined && { slots: among(slots) }),
    ...(minimumMinutes !== undefined && { minimumMinutes }),
    ...(tables !== undefined && { tables }),
    ...(languagePairs !== undefined && { languagePairs }),
  };
}
