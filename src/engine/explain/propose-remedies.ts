import { venueOf } from '../constraints/transfers.js';
import type { Interpreter, Meeting, Participant, Problem } from '../model/problem.js';
import type { Binding, RemedyChange } from './explanation.js';

/** A change of the mission that may admit the meeting, and the mission with it. */
export interface ProposedRemedy {
  readonly change: RemedyChange;
  readonly problem: Problem;
  /** Where the meeting would take place. */
  readonly slot: number;
}

/**
 * Changes of the mission, one for each thing that keeps the meeting out, in the slot where least else does; those that
 * would do by themselves first, and then the lighter first.
 */
export function proposeRemedies(problem: Problem, meeting: number, bindings: readonly Binding[]): ProposedRemedy[] {
  const countAt = (slot: number): number => bindings.filter(({ slots }) => slots.includes(slot)).length;
  const proposed = bindings.flatMap(({ kind, slots }) => {
    const slot = slots.reduce((best, one) => (countAt(one) < countAt(best) ? one : best));
    const obstacles = countAt(slot);
    return proposalFor[kind](problem, meeting, slot).map((remedy) => ({ remedy: { ...remedy, slot }, obstacles }));
  });
  return proposed
    .sort(
      (one, other) =>
        one.obstacles - other.obstacles || WEIGHT[one.remedy.change.kind] - WEIGHT[other.remedy.change.kind],
    )
    .map(({ remedy }) => remedy);
}

/** How much each asks of people: a table is found sooner than an interpreter, and a wish given up last. */
const WEIGHT: Readonly<Record<RemedyChange['kind'], number>> = {
  place: 0,
  'move-meetings': 1,
  'add-table': 2,
  'make-available': 3,
  'lengthen-row': 4,
  'raise-maximum': 5,
  'add-interpreter': 6,
  'relax-meeting': 7,
};

/** The keys of a meeting that hold each rule. */
const KEYS = { session: 'sessions', window: 'slots', length: 'minimumMinutes', 'pinned-slot': 'pinned' } as const;

type Proposal = (problem: Problem, meeting: number, slot: number) => ChangedMission[];

type ChangedMission = Pick<ProposedRemedy, 'change' | 'problem'>;

/** A veto is not to be argued with; order, transfers, spread and busy people are met by moving meetings. */
const nothing: Proposal = () => [];

const relaxing =
  (rule: keyof typeof KEYS): Proposal =>
  (problem, meeting) => [relax(problem, meeting, rule)];

const proposalFor: Readonly<Record<Binding['kind'], Proposal>> = {
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
  const absent = problem.meetings[meeting]!.participants.filter((one) =>
    problem.participants[one]!.unavailableSlots?.includes(slot),
  );
  const [participant] = absent;
  if (participant === undefined || absent.length > 1) return [];
  const unavailableSlots = problem.participants[participant]!.unavailableSlots!.filter((one) => one !== slot);
  const change = { kind: 'make-available', participant, slot } as const;
  return [{ change, problem: withParticipant(problem, participant, { unavailableSlots }) }];
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

function relax(problem: Problem, meeting: number, rule: keyof typeof KEYS): ChangedMission {
  const relaxed: { -readonly [Key in keyof Meeting]: Meeting[Key] } = { ...problem.meetings[meeting]! };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an absent key is what says "no such restriction"
  delete relaxed[KEYS[rule]];
  return {
    change: { kind: 'relax-meeting', rule },
    problem: { ...problem, meetings: problem.meetings.with(meeting, relaxed) },
  };
}

const withMeeting = (problem: Problem, index: number, change: Partial<Meeting>): Problem => ({
  ...problem,
  meetings: problem.meetings.with(index, { ...problem.meetings[index]!, ...change }),
});
