import { venueOf } from '../constraints/transfers.js';
import type { Interpreter, Meeting, Participant, Problem } from '../model/problem.js';
import type { BindingKind, RemedyChange } from './explanation.js';

/** A change of the mission, and the mission with it. */
export interface ChangedMission {
  readonly change: RemedyChange;
  readonly problem: Problem;
}

/**
 * Single changes against what keeps the meeting out of the slot, one for each person or thing concerned: where both are
 * absent, or have all the meetings they may have, neither of the two does alone. None where only moving meetings helps.
 */
export function changesAgainst(
  kind: BindingKind,
  problem: Problem,
  meeting: number,
  slot: number,
): readonly ChangedMission[] {
  return CHANGES_AGAINST[kind](problem, meeting, slot);
}

/** The keys of a meeting that hold each rule. */
const KEYS = { session: 'sessions', window: 'slots', length: 'minimumMinutes', 'pinned-slot': 'pinned' } as const;

type Changes = (problem: Problem, meeting: number, slot: number) => ChangedMission[];

/** A veto is not to be argued with; order, transfers, spread and busy people are met by moving meetings. */
const nothing: Changes = () => [];

const relaxing =
  (rule: keyof typeof KEYS): Changes =>
  (problem, meeting) => [relax(problem, meeting, rule)];

const CHANGES_AGAINST: Readonly<Record<BindingKind, Changes>> = {
  availability: makeAvailable,
  'participant-full': raiseMaximum,
  row: lengthenRow,
  'no-table-open': addTable,
  'table-taken': addTable,
  'no-interpreter-present': addInterpreter,
  'interpreter-taken': addInterpreter,
  'interpreter-resting': addInterpreter,
  session: relaxing('session'),
  window: relaxing('window'),
  length: relaxing('length'),
  'pinned-slot': relaxing('pinned-slot'),
  veto: nothing,
  order: nothing,
  transfer: nothing,
  spread: nothing,
  'participant-busy': nothing,
};

function makeAvailable(problem: Problem, meeting: number, slot: number): ChangedMission[] {
  return problem.meetings[meeting]!.participants.flatMap((participant): ChangedMission[] => {
    const { unavailableSlots } = problem.participants[participant]!;
    if (unavailableSlots?.includes(slot) !== true) return [];
    const present = { unavailableSlots: unavailableSlots.filter((one) => one !== slot) };
    const change = { kind: 'make-available', participant, slot } as const;
    return [{ change, problem: withParticipant(problem, participant, present) }];
  });
}

function raiseMaximum(problem: Problem, meeting: number): ChangedMission[] {
  return problem.meetings[meeting]!.participants.flatMap((participant): ChangedMission[] => {
    const { maximumMeetings: most } = problem.participants[participant]!;
    if (most === undefined) return [];
    const change = { kind: 'raise-maximum', participant, maximumMeetings: most + 1 } as const;
    return [{ change, problem: withParticipant(problem, participant, { maximumMeetings: most + 1 }) }];
  });
}

function lengthenRow(problem: Problem, meeting: number): ChangedMission[] {
  return problem.meetings[meeting]!.participants.flatMap((participant): ChangedMission[] => {
    const { maximumConsecutive: longest } = problem.participants[participant]!;
    if (longest === undefined) return [];
    const change = { kind: 'lengthen-row', participant, maximumConsecutive: longest + 1 } as const;
    return [{ change, problem: withParticipant(problem, participant, { maximumConsecutive: longest + 1 }) }];
  });
}

const withParticipant = (problem: Problem, index: number, change: Participant): Problem => ({
  ...problem,
  participants: problem.participants.with(index, { ...problem.participants[index]!, ...change }),
});

/** The new table stands there for this slot only. */
function addTable(problem: Problem, meeting: number, slot: number): ChangedMission[] {
  const { tables, pinned } = problem.meetings[meeting]!;
  if (pinned?.table !== undefined) return [];
  const venue = venueOf(problem, meeting);
  const closedSlots = allBut(problem, slot);
  const changed = { ...problem, tables: [...problem.tables, { venue, closedSlots }] };
  const newcomer = problem.tables.length;
  return [
    {
      change: { kind: 'add-table', slot, venue },
      problem: tables === undefined ? changed : withMeeting(changed, meeting, { tables: [...tables, newcomer] }),
    },
  ];
}

/** The new interpreter is there for this slot only. */
function addInterpreter(problem: Problem, meeting: number, slot: number): ChangedMission[] {
  const { pinned, languagePairs = [] } = problem.meetings[meeting]!;
  const [languagePair] = languagePairs;
  if (pinned?.interpreter !== undefined || languagePair === undefined) return [];
  const venue = venueOf(problem, meeting);
  const newcomer: Interpreter = {
    languagePairs: [languagePair],
    unavailableSlots: allBut(problem, slot),
    ...(problem.travelMinutes !== undefined && { venue }),
  };
  return [
    {
      change: { kind: 'add-interpreter', slot, languagePair, venue },
      problem: { ...problem, interpreters: [...problem.interpreters, newcomer] },
    },
  ];
}

const allBut = ({ slots }: Problem, slot: number): number[] => [...slots.keys()].filter((one) => one !== slot);

/** Without the restriction; of the pins the slot alone is given up. */
function relax(problem: Problem, meeting: number, rule: keyof typeof KEYS): ChangedMission {
  const relaxed: { -readonly [Key in keyof Meeting]: Meeting[Key] } = { ...problem.meetings[meeting]! };
  const { table, interpreter } = relaxed.pinned ?? {};
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an absent key is what says "no such restriction"
  delete relaxed[KEYS[rule]];
  if (rule === 'pinned-slot') {
    relaxed.pinned = { ...(table !== undefined && { table }), ...(interpreter !== undefined && { interpreter }) };
  }
  return {
    change: { kind: 'relax-meeting', rule },
    problem: { ...problem, meetings: problem.meetings.with(meeting, relaxed) },
  };
}

const withMeeting = (problem: Problem, index: number, change: Partial<Meeting>): Problem => ({
  ...problem,
  meetings: problem.meetings.with(index, { ...problem.meetings[index]!, ...change }),
});
