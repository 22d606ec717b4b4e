import { SLOT_RULES } from '../constraints/slot-rules.js';
import type { Meeting, Pins, Placement, Problem } from '../model/problem.js';
import type { Disruption } from './repair-request.js';

/** The mission as it is now, and which of its meetings the disruptions name. */
export interface DisruptedMission {
  readonly problem: Problem;
  /** The published agenda with an entry for each added meeting. */
  readonly published: readonly (Placement | null)[];
  readonly cancelled: ReadonlySet<number>;
  /** To be placed though not published: added, or pinned by hand. */
  readonly askedFor: ReadonlySet<number>;
  /** Meetings that the organiser pinned by hand. */
  readonly pinnedByHand: ReadonlySet<number>;
}

/** The problem after the disruptions, which must be sound. Nothing given is changed. */
export function applyDisruptions(
  problem: Problem,
  published: readonly (Placement | null)[],
  disruptions: readonly Disruption[],
): DisruptedMission {
  const changing: Changing = {
    participants: [...problem.participants],
    meetings: [...problem.meetings],
    tables: [...problem.tables],
    interpreters: [...problem.interpreters],
    published: [...published],
    cancelled: new Set(),
    askedFor: new Set(),
    pinnedByHand: new Set(),
  };
  for (const disruption of disruptions) apply(disruption, changing);
  const { participants, meetings, tables, interpreters, cancelled, askedFor, pinnedByHand } = changing;
  const { previous } = problem;
  const disrupted: Problem = {
    ...problem,
    ...{ participants, meetings, tables, interpreters },
    ...(previous !== undefined && { previous: meetings.map((_, meeting) => previous[meeting] ?? null) }),
  };
  return {
    problem: releaseImpossiblePins(disrupted, pinnedByHand),
    published: changing.published,
    ...{ cancelled, askedFor, pinnedByHand },
  };
}

interface Changing {
  readonly participants: Problem['participants'][number][];
  readonly meetings: Meeting[];
  readonly tables: Problem['tables'][number][];
  readonly interpreters: Problem['interpreters'][number][];
  readonly published: (Placement | null)[];
  readonly cancelled: Set<number>;
  readonly askedFor: Set<number>;
  readonly pinnedByHand: Set<number>;
}

function apply(disruption: Disruption, changing: Changing): void {
  switch (disruption.kind) {
    case 'participants-away':
      for (const participant of disruption.participants) {
        changing.participants[participant] = sendAway(changing.participants[participant]!, disruption.slots);
      }
      return;
    case 'table-closed':
      closeTable(changing, disruption.table, disruption.slots);
      return;
    case 'interpreter-away':
      sendInterpreterAway(changing, disruption.interpreter, disruption.slots);
      return;
    case 'meeting-overruns':
      overrun(changing, disruption.meeting, disruption.slots);
      return;
    case 'meeting-cancelled':
      cancel(changing, disruption.meeting);
      return;
    case 'participant-added':
      changing.participants.push(disruption.participant);
      return;
    case 'meeting-added':
      changing.askedFor.add(changing.meetings.push(disruption.meeting) - 1);
      changing.published.push(null);
      return;
    case 'meeting-pinned':
      pin(changing, disruption.meeting, disruption.pinned);
      return;
  }
}

function cancel({ cancelled, meetings }: Changing, meeting: number): void {
  cancelled.add(meeting);
  meetings[meeting] = { ...withoutPins(meetings[meeting]!), slots: [] };
}

function pin({ published, askedFor, pinnedByHand, meetings }: Changing, meeting: number, pinned: Pins): void {
  if (published[meeting] === null) askedFor.add(meeting);
  pinnedByHand.add(meeting);
  meetings[meeting] = { ...meetings[meeting]!, pinned };
}

function overrun(changing: Changing, meeting: number, slots: readonly number[]): void {
  const { participants, meetings, published } = changing;
  for (const participant of meetings[meeting]!.participants) {
    participants[participant] = sendAway(participants[participant]!, slots);
  }
  const placement = published[meeting] ?? null;
  if (placement === null) return;
  closeTable(changing, placement.table, slots);
  if (placement.interpreter !== null) sendInterpreterAway(changing, placement.interpreter, slots);
}

function sendInterpreterAway({ interpreters }: Changing, interpreter: number, slots: readonly number[]): void {
  interpreters[interpreter] = sendAway(interpreters[interpreter]!, slots);
}

const sendAway = <Person extends { readonly unavailableSlots?: readonly number[] }>(
  person: Person,
  slots: readonly number[],
): Person => ({ ...person, unavailableSlots: unite(person.unavailableSlots, slots) });

function closeTable({ tables }: Changing, table: number, slots: readonly number[]): void {
  tables[table] = { ...tables[table]!, closedSlots: unite(tables[table]!.closedSlots, slots) };
}

const unite = (some: readonly number[] | undefined, others: readonly number[]): number[] =>
  [...new Set([...(some ?? []), ...others])].sort((one, other) => one - other);

/** Pins made before the disruption that nobody can keep any more; those made by hand now are for the check to refuse. */
function releaseImpossiblePins(problem: Problem, pinnedByHand: ReadonlySet<number>): Problem {
  const meetings = problem.meetings.map((meeting, index) =>
    meeting.pinned === undefined || pinnedByHand.has(index) || isPinPossible(problem, index)
      ? meeting
      : withoutPins(meeting),
  );
  return { ...problem, meetings };
}

function isPinPossible(problem: Problem, index: number): boolean {
  const { slot, table, interpreter } = problem.meetings[index]!.pinned ?? {};
  if (slot === undefined) return true;
  return (
    !SLOT_RULES.some((rule) => rule.forbids(problem, index, slot)) &&
    (table === undefined || problem.tables[table]!.closedSlots?.includes(slot) !== true) &&
    (interpreter === undefined || problem.interpreters[interpreter]!.unavailableSlots?.includes(slot) !== true)
  );
}

function withoutPins(meeting: Meeting): Meeting {
  const unpinned: { -readonly [Key in keyof Meeting]: Meeting[Key] } = { ...meeting };
  delete unpinned.pinned;
  return unpinned;
}
