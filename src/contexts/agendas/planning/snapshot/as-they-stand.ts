import type { Interpreter, Meeting, Participant, Placement, Problem } from '../../../../engine/index.js';
import type { PlacedMeeting } from '../../domain/agenda-version.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';

/** Meetings that stay, by index, each with its place. */
export type StandingPlaces = ReadonlyMap<number, Placement>;

/**
 * The problem in which these meetings are pinned where they are, whatever was said since of hours, languages, rests and
 * absences: who is there is there. For everything else all of that holds, since what they take nobody else can have.
 */
export function asTheyStand(problem: Problem, standing: StandingPlaces): Problem {
  if (standing.size === 0) return problem;
  const taken = slotsTaken(problem, standing);
  const meetings = problem.meetings.map((meeting, index): Meeting => {
    const place = standing.get(index);
    return place === undefined ? meeting : pinnedAt(problem, meeting, place);
  });
  const participants = problem.participants.map((participant, index) =>
    withRoom(participant, taken.participant.get(index) ?? []),
  );
  const interpreters = problem.interpreters.map((interpreter, index) =>
    onDuty(problem, interpreter, taken.interpreter.get(index) ?? []),
  );
  const tables = problem.tables.map((table, index) => {
    const used = taken.table.get(index);
    const { closedSlots } = table;
    return used === undefined || closedSlots === undefined
      ? table
      : { ...table, closedSlots: closedSlots.filter((slot) => !used.includes(slot)) };
  });
  return { ...problem, meetings, participants, interpreters, tables };
}

/** The places of the public agenda that those meetings of a snapshot have, as far as it knows them. */
export function standingPlaces(
  { problem, meetings }: AgendaSnapshot,
  standing: readonly PlacedMeeting[],
): StandingPlaces {
  const ids = new Set(standing.map(({ meetingId }) => meetingId));
  return new Map(
    meetings.flatMap(({ meetingId }, index) => {
      const place = problem.previous?.[index] ?? null;
      return place !== null && ids.has(meetingId) ? [[index, place] as const] : [];
    }),
  );
}

type Taken = Readonly<Record<'participant' | 'table' | 'interpreter', Map<number, number[]>>>;

function slotsTaken({ meetings }: Problem, standing: StandingPlaces): Taken {
  const taken: Taken = { participant: new Map(), table: new Map(), interpreter: new Map() };
  const take = (kind: keyof Taken, index: number, slot: number): void => {
    taken[kind].set(index, [...(taken[kind].get(index) ?? []), slot]);
  };
  for (const [meeting, { slot, table, interpreter }] of standing) {
    for (const participant of meetings[meeting]?.participants ?? []) take('participant', participant, slot);
    take('table', table, slot);
    if (interpreter !== null) take('interpreter', interpreter, slot);
  }
  return taken;
}

function pinnedAt(problem: Problem, meeting: Meeting, { slot, table, interpreter }: Placement): Meeting {
  const { languagePairs: needed = [] } = meeting;
  const bridged = interpreter === null ? [] : (problem.interpreters[interpreter]?.languagePairs ?? []);
  const isBridged = needed.some((pair) => bridged.includes(pair));
  const languagePairs = isBridged ? needed : bridged;
  const isInterpreted = interpreter !== null && languagePairs.length > 0;
  return {
    ...meeting,
    ...(meeting.languagePairs !== undefined && { languagePairs: [] }),
    ...(isInterpreted && { languagePairs }),
    pinned: { slot, table, ...(isInterpreted && { interpreter }) },
  };
}

function withRoom(participant: Participant, slots: readonly number[]): Participant {
  const { unavailableSlots, maximumMeetings } = participant;
  if (slots.length === 0) return participant;
  return {
    ...participant,
    ...(unavailableSlots && { unavailableSlots: unavailableSlots.filter((slot) => !slots.includes(slot)) }),
    ...(maximumMeetings !== undefined && { maximumMeetings: Math.max(maximumMeetings, slots.length) }),
  };
}

function onDuty(problem: Problem, interpreter: Interpreter, slots: readonly number[]): Interpreter {
  const { unavailableSlots, maximumConsecutive, maximumPerDay } = interpreter;
  if (slots.length === 0) return interpreter;
  return {
    ...interpreter,
    ...(unavailableSlots && { unavailableSlots: unavailableSlots.filter((slot) => !slots.includes(slot)) }),
    ...(maximumConsecutive !== undefined && {
      maximumConsecutive: Math.max(maximumConsecutive, longestRow(problem, slots)),
    }),
    ...(maximumPerDay !== undefined && { maximumPerDay: Math.max(maximumPerDay, busiestDay(problem, slots)) }),
  };
}

/** The most slots in a row, within a session, among these. */
function longestRow(problem: Problem, slots: readonly number[]): number {
  const worked = new Set(slots);
  let [row, longest] = [0, 0];
  for (const [slot, { session }] of problem.slots.entries()) {
    if (session !== problem.slots[slot - 1]?.session) row = 0;
    row = worked.has(slot) ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}

function busiestDay(problem: Problem, slots: readonly number[]): number {
  const countByDay = new Map<number, number>();
  for (const slot of slots) {
    const day = problem.slots[slot]?.day ?? 0;
    countByDay.set(day, (countByDay.get(day) ?? 0) + 1);
  }
  return Math.max(0, ...countByDay.values());
}
