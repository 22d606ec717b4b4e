import type { Meeting, Placement, Problem } from '../../src/engine/index.js';
import { missingFairShare, unplacedWeightOf } from './verify-fairness.js';
import { verifyInterpreters, verifyPairs, verifyPeople } from './verify-mission-rules.js';

/** What an agenda really is, counted from the definitions alone. Shares no code with the engine, only its types. */
export interface Verdict {
  /** One sentence for each hard rule broken; empty for an agenda that may be published. */
  readonly violations: readonly string[];
  readonly placed: number;
  readonly unplacedWeight: number;
  readonly shortfall: number;
  /** Of everybody's wishes that stay open, what they would be worth by alpha-fairness; see the engine's `fairness`. */
  readonly unfairness: number;
  readonly breaks: number;
  readonly idleSlots: number;
  readonly moved: number;
}

/** The soft level of the score as the format defines it, out of what was counted. */
export function softScoreOf({ softWeights }: Problem, { breaks, moved, idleSlots }: Verdict): number {
  const weights = { break: 1_000, moved: 1_000, idleSlot: 1, ...softWeights };
  return weights.break * breaks + weights.moved * moved + weights.idleSlot * idleSlots;
}

/** Judges placements, one entry per meeting of the problem. */
export function verifyAgenda(problem: Problem, placements: readonly (Placement | null)[]): Verdict {
  const violations: string[] = [];
  if (placements.length !== problem.meetings.length) {
    violations.push(`${placements.length} placements for ${problem.meetings.length} meetings`);
  }
  const uses = new Map<string, number>();
  placements.forEach((placement, index) => {
    const meeting = problem.meetings[index];
    if (placement === null || meeting === undefined) return;
    violations.push(...wrongSlot(problem, meeting, placement, index));
    violations.push(...wrongTable(problem, meeting, placement, index));
    violations.push(...wrongInterpreter(problem, meeting, placement, index));
    violations.push(...wrongOrder(meeting, placement, placements, index));
    for (const use of usesOf(meeting, placement)) {
      const other = uses.get(use);
      if (other !== undefined) violations.push(`${use} is in meetings ${other} and ${index}`);
      uses.set(use, index);
    }
  });
  const agendas = agendasOf(problem, placements);
  const overall = [
    ...tooMany(problem, agendas),
    ...unevenBreaks(problem, agendas),
    ...verifyPeople(problem, placements),
    ...verifyInterpreters(problem, placements),
    ...verifyPairs(problem, placements),
  ];
  return { violations: [...violations, ...overall], ...countQuality(problem, placements, agendas) };
}

function usesOf(meeting: Meeting, placement: Placement): string[] {
  const uses = meeting.participants.map((participant) => `participant ${participant} in slot ${placement.slot}`);
  uses.push(`table ${placement.table} in slot ${placement.slot}`);
  if (placement.interpreter !== null) uses.push(`interpreter ${placement.interpreter} in slot ${placement.slot}`);
  return uses;
}

/** The sentences whose condition holds. */
const thoseTrue = (...claims: readonly [boolean, string][]): string[] =>
  claims.filter(([isTrue]) => isTrue).map(([, sentence]) => sentence);

function wrongSlot(problem: Problem, meeting: Meeting, { slot }: Placement, index: number): string[] {
  const taken = problem.slots[slot];
  if (taken === undefined) return [`meeting ${index} is in slot ${slot}, which is none`];
  const absent = meeting.participants.filter((one) => problem.participants[one]?.unavailableSlots?.includes(slot));
  return thoseTrue(
    [absent.length > 0, `meeting ${index}: participants ${absent.join()} are unavailable in slot ${slot}`],
    [meeting.sessions?.includes(taken.session) === false, `meeting ${index} is in session ${taken.session}`],
    [taken.endMinute - taken.startMinute < (meeting.minimumMinutes ?? 0), `meeting ${index} is cut short`],
    [meeting.slots?.includes(slot) === false, `meeting ${index} is outside its window`],
    [(meeting.pinned?.slot ?? slot) !== slot, `meeting ${index} left its pinned slot`],
  );
}

function wrongTable(problem: Problem, meeting: Meeting, { slot, table }: Placement, index: number): string[] {
  const taken = problem.tables[table];
  if (taken === undefined) return [`meeting ${index} is at table ${table}, which is none`];
  return thoseTrue(
    [taken.closedSlots?.includes(slot) === true, `meeting ${index} is at table ${table}, closed in slot ${slot}`],
    [meeting.tables?.includes(table) === false, `meeting ${index} is at table ${table}, not one of its own`],
    [(meeting.pinned?.table ?? table) !== table, `meeting ${index} left its pinned table`],
  );
}

function wrongInterpreter(problem: Problem, meeting: Meeting, placement: Placement, index: number): string[] {
  const { slot, interpreter } = placement;
  const { languagePairs = [], pinned } = meeting;
  const isNeeded = languagePairs.length > 0 || pinned?.interpreter !== undefined;
  if (interpreter === null) return thoseTrue([isNeeded, `meeting ${index} lacks its interpreter`]);
  const present = problem.interpreters[interpreter];
  if (present === undefined) return [`meeting ${index} has interpreter ${interpreter}, who is none`];
  const isUnderstood = languagePairs.length === 0 || languagePairs.some((pair) => present.languagePairs.includes(pair));
  return thoseTrue(
    [!isNeeded, `meeting ${index} needs no interpreter`],
    [!isUnderstood, `meeting ${index}: interpreter ${interpreter} lacks the languages`],
    [present.unavailableSlots?.includes(slot) === true, `meeting ${index}: interpreter ${interpreter} is away`],
    [(pinned?.interpreter ?? interpreter) !== interpreter, `meeting ${index} lost its pinned interpreter`],
  );
}

function wrongOrder(
  meeting: Meeting,
  placement: Placement,
  placements: readonly (Placement | null)[],
  index: number,
): string[] {
  const late = (meeting.predecessors ?? []).filter((one) => (placements[one]?.slot ?? -1) >= placement.slot);
  return late.map((predecessor) => `meeting ${index} is not after its predecessor ${predecessor}`);
}

/** Per participant the slots of its meetings in order, with repetitions if there are any. */
function agendasOf(problem: Problem, placements: readonly (Placement | null)[]): number[][] {
  const agendas: number[][] = problem.participants.map(() => []);
  placements.forEach((placement, index) => {
    if (placement === null) return;
    for (const participant of problem.meetings[index]?.participants ?? []) agendas[participant]?.push(placement.slot);
  });
  return agendas.map((slots) => slots.sort((one, other) => one - other));
}

function tooMany(problem: Problem, agendas: readonly number[][]): string[] {
  return problem.participants.flatMap(({ maximumMeetings }, participant) => {
    const count = agendas[participant]?.length ?? 0;
    return maximumMeetings !== undefined && count > maximumMeetings
      ? [`participant ${participant} has ${count} meetings, may have ${maximumMeetings}`]
      : [];
  });
}

/** The slots of each meeting that is followed by a break, and those of the meeting after the break. */
function breaksIn(problem: Problem, slots: readonly number[]): [number, number][] {
  return slots.flatMap((slot, position): [number, number][] => {
    const next = slots[position + 1];
    if (next === undefined || problem.slots[next]?.day !== problem.slots[slot]?.day || next - slot < 2) return [];
    return [[slot, next]];
  });
}

function unevenBreaks(problem: Problem, agendas: readonly number[][]): string[] {
  const breaks = agendas.map((slots) => breaksIn(problem, slots).length);
  const spread = Math.max(0, ...breaks) - Math.min(...breaks);
  return spread > (problem.breakSpread ?? spread) ? [`the numbers of breaks differ by ${spread}`] : [];
}

function countQuality(
  problem: Problem,
  placements: readonly (Placement | null)[],
  agendas: readonly number[][],
): Omit<Verdict, 'violations'> {
  let breaks = 0;
  let idleSlots = 0;
  for (const slots of agendas) {
    for (const [slot, next] of breaksIn(problem, slots)) {
      breaks += 1;
      idleSlots += next - slot - 1;
    }
  }
  let shortfall = 0;
  problem.participants.forEach(({ minimumMeetings = 0 }, participant) => {
    shortfall += Math.max(0, minimumMeetings - (agendas[participant]?.length ?? 0));
  });
  return {
    placed: placements.filter((placement) => placement !== null).length,
    unplacedWeight: unplacedWeightOf(problem, placements),
    shortfall,
    unfairness: missingFairShare(problem, placements),
    breaks,
    idleSlots,
    moved: (problem.previous ?? []).filter(
      (before, index) => before !== null && before.slot !== placements[index]?.slot,
    ).length,
  };
}
