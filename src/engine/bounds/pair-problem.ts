/**
 * The meeting problem of Bofill et al. (JAIR 74, 2022), over any number of days: every meeting gets a slot, as few
 * breaks as possible. Every reference is a 0-based index.
 */
export interface PairProblem {
  readonly slots: readonly PairSlot[];
  readonly participants: readonly PairParticipant[];
  readonly meetings: readonly PairMeeting[];
  /** Largest minus smallest number of breaks over all participants. Default: any. */
  readonly spread?: number;
}

export interface PairSlot {
  /** Never decreasing along the slots. */
  readonly day: number;
  readonly session: number;
  /** Meetings that may take place at once. */
  readonly tables: number;
}

export interface PairParticipant {
  readonly forbiddenSlots?: readonly number[];
}

export interface PairMeeting {
  readonly participants: readonly [number, number];
  /** Default: any. */
  readonly sessions?: readonly number[];
  readonly fixedSlot?: number;
  /** Slots ruled out for any other reason. */
  readonly forbiddenSlots?: readonly number[];
  /** Meetings that take place in an earlier slot. */
  readonly predecessors?: readonly number[];
}

/** Meetings of each participant, in order. */
export function listMeetingsOf(problem: PairProblem): number[][] {
  const lists: number[][] = problem.participants.map(() => []);
  for (const [index, meeting] of problem.meetings.entries()) {
    for (const participant of meeting.participants) lists[participant]!.push(index);
  }
  return lists;
}
