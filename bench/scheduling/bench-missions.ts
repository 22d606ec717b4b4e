import type { Problem } from '../../src/engine/index.js';
import type { BenchOptions, BenchReport, Must } from './bench-report.js';
import { inSeconds, medianOf, seedsUpTo, tableOf } from './bench-table.js';
import { plantMission, type PlantedMission, PROFILES } from './planted-mission.js';
import { type CommandedRun, secondsUntil, solveCommanded } from './solve-commanded.js';

type ProfileName = keyof typeof PROFILES;

/** Seconds for each profile, and the most seeds it gets. */
const BUDGETS: Readonly<Record<ProfileName, { readonly seconds: number; readonly mostSeeds: number }>> = {
  S: { seconds: 3, mostSeeds: 5 },
  M: { seconds: 10, mostSeeds: 5 },
  L: { seconds: 30, mostSeeds: 3 },
  XL: { seconds: 120, mostSeeds: 1 },
};
const MEGABYTES_FOR_XL = 2_048;

interface Run {
  readonly profile: ProfileName;
  readonly seed: number;
  readonly plantedMeetings: number;
  /** Until the first agenda that keeps every rule, and until one with as many meetings as were planted. */
  readonly secondsFirst: number;
  readonly secondsComplete: number;
  /** Shares of the planted meetings, and of their weight, in percent; unplanted wishes count towards the weight. */
  readonly percentPlaced: number;
  readonly percentValue: number;
  readonly breaksPerPerson: number;
  readonly megabytes: number;
}

/** Generated missions of every size with everything a mission adds, against their planted agendas. */
export async function benchMissions(options: BenchOptions): Promise<BenchReport> {
  const names = (Object.keys(PROFILES) as ProfileName[]).filter((name) => options.only === '' || name === options.only);
  const runs: Run[] = [];
  for (const name of names) {
    const { seconds, mostSeeds } = BUDGETS[name];
    for (const seed of seedsUpTo(Math.min(options.seeds, mostSeeds))) {
      const mission = plantMission(PROFILES[name], seed);
      runs.push(
        describe(
          name,
          seed,
          mission,
          await solveCommanded(mission.problem, { seed, seconds: seconds * options.scale }),
        ),
      );
    }
  }
  const rows = names.map((name) => rowOf(name, runs));
  const head = ['profile', 's', 'planted', 'first s', 'complete s', 'placed %', 'value %', 'breaks each', 'MB'];
  const text = `Generated missions with everything a mission adds: medians. Planted agendas have no break; wishes that were not
planted compete for the room. Complete: as many meetings as were planted. MB: the whole process, checks included.`;
  return {
    text: `${text}\n\n${tableOf(head, rows)}`,
    lines: runs,
    musts: names.flatMap((name) => mustsOf(name, runs)),
  };
}

function describe(profile: ProfileName, seed: number, mission: PlantedMission, run: CommandedRun): Run {
  const { problem, plantedCount, plantedWeight } = mission;
  const placedWeight = problem.meetings.reduce((sum, { weight }) => sum + weight, 0) - run.verdict.unplacedWeight;
  const held = countHeld(problem, plantedCount, run.outcome.solution.placements);
  return {
    ...{ profile, seed, plantedMeetings: plantedCount },
    secondsFirst: secondsUntil(run, () => true),
    secondsComplete: secondsUntil(run, ({ placed }) => placed >= plantedCount),
    percentPlaced: (100 * held) / plantedCount,
    percentValue: (100 * placedWeight) / plantedWeight,
    breaksPerPerson: run.verdict.breaks / problem.participants.length,
    megabytes: run.memoryMegabytes,
  };
}

/** Planted meetings that take place, be it in the shape of an alternative. */
function countHeld({ alternatives = [] }: Problem, plantedCount: number, placements: readonly unknown[]): number {
  const setOf = new Map(alternatives.flatMap((set) => set.map((meeting) => [meeting, set] as const)));
  const isHeld = (meeting: number): boolean =>
    (setOf.get(meeting) ?? [meeting]).some((other) => placements[other] !== null);
  return [...placements.keys()].filter((meeting) => meeting < plantedCount && isHeld(meeting)).length;
}

const medianFor = (name: ProfileName, runs: readonly Run[], of: (run: Run) => number): number =>
  medianOf(runs.filter(({ profile }) => profile === name).map(of));

const rowOf = (name: ProfileName, runs: readonly Run[]): (string | number)[] => [
  name,
  BUDGETS[name].seconds,
  medianFor(name, runs, (run) => run.plantedMeetings),
  inSeconds(medianFor(name, runs, (run) => run.secondsFirst)),
  inSeconds(medianFor(name, runs, (run) => run.secondsComplete)),
  medianFor(name, runs, (run) => run.percentPlaced).toFixed(2),
  medianFor(name, runs, (run) => run.percentValue).toFixed(2),
  medianFor(name, runs, (run) => run.breaksPerPerson).toFixed(3),
  Math.max(...runs.filter(({ profile }) => profile === name).map(({ megabytes }) => megabytes)),
];

function mustsOf(name: ProfileName, runs: readonly Run[]): Must[] {
  const median = (of: (run: Run) => number): number => medianFor(name, runs, of);
  if (name === 'M') {
    const seconds = median((run) => run.secondsComplete);
    return [
      { what: 'profile M: complete agenda', must: '2 s', found: `${inSeconds(seconds)} s`, isReached: seconds <= 2 },
    ];
  }
  if (name === 'L') {
    const value = median((run) => run.percentValue);
    const breaks = median((run) => run.breaksPerPerson);
    return [
      {
        what: 'profile L in 30 s: placed value; breaks each above planted',
        must: '98 %; .3',
        found: `${value.toFixed(2)} %; ${breaks.toFixed(3)}`,
        isReached: value >= 98 && breaks <= 0.3,
      },
    ];
  }
  if (name !== 'XL') return [];
  const placed = median((run) => run.percentPlaced);
  const megabytes = median((run) => run.megabytes);
  return [
    {
      what: 'profile XL in 120 s: every rule kept, planted meetings placed; memory',
      must: '98 %; 2 GiB',
      found: `${placed.toFixed(2)} %; ${megabytes} MB`,
      isReached: placed >= 98 && megabytes <= MEGABYTES_FOR_XL,
    },
  ];
}
