import type { Meeting, Problem } from '../model/problem.js';
import type { PairMeeting, PairProblem } from './pair-problem.js';

/** What the prover sees of a problem. */
export interface PairView {
  readonly problem: PairProblem;
  /** Whether every answer of the pair problem can be made an agenda; otherwise it may break rules the view leaves out. */
  readonly isExact: boolean;
}

/**
 * Takes a problem for what it asks of complete agendas: every meeting gets a slot. Rules on interpreters, single
 * tables, ways and meetings in a row are left out, which makes proofs of bounds and of infeasibility weaker, not wrong.
 *
 * @returns `null` where the problem itself keeps some meeting from taking place (vetoes, alternatives, participants with
 * more meetings than they may have), so that there is no complete agenda to speak of.
 */
export function toPairProblem(problem: Problem): PairView | null {
  if (isIncompleteByDesign(problem)) return null;
  const pair: PairProblem = {
    slots: problem.slots.map(({ day, session }, slot) => ({ day, session, tables: countOpenTables(problem, slot) })),
    participants: problem.participants.map(({ unavailableSlots = [] }) => ({ forbiddenSlots: unavailableSlots })),
    meetings: problem.meetings.map((meeting) => viewMeeting(problem, meeting)),
    ...(problem.breakSpread === undefined ? {} : { spread: problem.breakSpread }),
  };
  return { problem: pair, isExact: !leavesRulesOut(problem) };
}

function isIncompleteByDesign({ vetoes = [], alternatives = [], participants, meetings }: Problem): boolean {
  const counts = new Int32Array(participants.length);
  for (const meeting of meetings) for (const participant of meeting.participants) counts[participant]! += 1;
  const areTooMany = participants.some(
    ({ maximumMeetings }, participant) => maximumMeetings !== undefined && counts[participant]! > maximumMeetings,
  );
  return vetoes.length > 0 || alternatives.length > 0 || areTooMany;
}

const countOpenTables = (problem: Problem, slot: number): number =>
  problem.tables.filter(({ closedSlots = [] }) => !closedSlots.includes(slot)).length;

function viewMeeting({ slots }: Problem, meeting: Meeting): PairMeeting {
  const { participants, sessions, minimumMinutes = 0, pinned, predecessors = [] } = meeting;
  const forbiddenSlots = [...slots.keys()].filter((slot) => {
    const { startMinute, endMinute } = slots[slot]!;
    return endMinute - startMinute < minimumMinutes || meeting.slots?.includes(slot) === false;
  });
  return {
    participants,
    predecessors,
    forbiddenSlots,
    ...(sessions === undefined ? {} : { sessions }),
    ...(pinned?.slot === undefined ? {} : { fixedSlot: pinned.slot }),
  };
}

function leavesRulesOut({ meetings, participants, travelMinutes }: Problem): boolean {
  return (
    travelMinutes !== undefined ||
    participants.some(({ maximumConsecutive }) => maximumConsecutive !== undefined) ||
    meetings.some(({ tables, languagePairs = [], pinned }) => {
      const isTied = tables !== undefined || pinned?.table !== undefined || pinned?.interpreter !== undefined;
      return isTied || languagePairs.length > 0;
    })
  );
}
