import { type BenchOptions, type BenchReport, nothingMeasured } from './bench-report.js';
import { inSeconds, medianOf, seedsUpTo, tableOf } from './bench-table.js';
import { listInstances, type PublicInstance, readInstance } from './public-instances.js';
import { secondsUntil, solveCommanded } from './solve-commanded.js';

/** Seconds in which originals are to be proven, and everything to be found. */
const PROOF_SECONDS = 60;
const FINDING_SECONDS = 10;
const WORST_ORIGINALS_PROVEN = 7 / 8;
const WORST_VARIANTS_FOUND = 0.9;

/** There are many variants, and what is asked of them is a share: one seed each for every five of an original. */
const SEEDS_PER_VARIANT_SEED = 5;

interface Run {
  readonly instance: string;
  readonly seed: number;
  readonly optimum: number;
  readonly meetings: number;
  readonly placed: number;
  readonly breaks: number;
  readonly lowerBound: number;
  /** Until an agenda with the fewest breaks was there, and until that was proven; infinity where it was not. */
  readonly secondsFound: number;
  readonly secondsProven: number;
}

/** The public instances that can be had: until the optimum is found, and, of the originals, until it is proven. */
export async function benchOriginals(options: BenchOptions): Promise<BenchReport> {
  const runs = await runAll(options, { isOriginal: true, seeds: options.seeds, seconds: PROOF_SECONDS });
  if (runs.length === 0) return nothingMeasured(`No public instances at ${options.instances}.`);
  const medians = mediansOf(runs);
  const found = countWithin(medians, 'secondsFound', FINDING_SECONDS);
  const proven = countWithin(medians, 'secondsProven', PROOF_SECONDS);
  const of = medians.length;
  return {
    text: `Public originals, ${options.seeds} seeds: median seconds until the optimum is found, and until it is proven.\n\n${tableOfRuns(runs)}`,
    lines: runs,
    musts: [
      {
        what: `originals at the optimum within ${FINDING_SECONDS} s`,
        must: `${of} of ${of}`,
        found: `${found} of ${of}`,
        isReached: found === of,
      },
      {
        what: `originals proven within ${PROOF_SECONDS} s`,
        must: `${Math.ceil(of * WORST_ORIGINALS_PROVEN)} of ${of}`,
        found: `${proven} of ${of}`,
        isReached: proven >= of * WORST_ORIGINALS_PROVEN,
      },
    ],
  };
}

export async function benchVariants(options: BenchOptions): Promise<BenchReport> {
  const seeds = Math.ceil(options.seeds / SEEDS_PER_VARIANT_SEED);
  const runs = await runAll(options, { isOriginal: false, seeds, seconds: FINDING_SECONDS });
  if (runs.length === 0) return nothingMeasured(`No public instances at ${options.instances}.`);
  const medians = mediansOf(runs);
  const found = countWithin(medians, 'secondsFound', FINDING_SECONDS);
  const share = found / medians.length;
  return {
    text: `Variants of the public originals, ${seeds} seed${seeds === 1 ? '' : 's'} each, ${FINDING_SECONDS} s.\n\n${tableOfRuns(runs)}`,
    lines: runs,
    musts: [
      {
        what: `feasible variants at the optimum within ${FINDING_SECONDS} s`,
        must: `${100 * WORST_VARIANTS_FOUND} %`,
        found: `${(100 * share).toFixed(0)} % (${found} of ${medians.length})`,
        isReached: share >= WORST_VARIANTS_FOUND,
      },
    ],
  };
}

async function runAll(
  options: BenchOptions,
  how: { readonly isOriginal: boolean; readonly seeds: number; readonly seconds: number },
): Promise<Run[]> {
  const runs: Run[] = [];
  for (const instance of listInstances(options)) {
    if (instance.isOriginal !== how.isOriginal || instance.optimum === null) continue;
    for (const seed of seedsUpTo(how.seeds)) {
      runs.push(await runOne(options, instance, instance.optimum, seed, how.seconds * options.scale));
    }
  }
  return runs;
}

async function runOne(
  options: BenchOptions,
  { name }: PublicInstance,
  optimum: number,
  seed: number,
  limit: number,
): Promise<Run> {
  const problem = readInstance(options, name);
  const run = await solveCommanded(problem, { seed, seconds: limit });
  const { lowerBound } = run.outcome;
  const { placed, breaks } = run.verdict;
  const isComplete = placed === problem.meetings.length;
  if (lowerBound > optimum || (isComplete && breaks < optimum)) throw new Error(`${name}: not what is known of it`);
  const isProven = isComplete && breaks === optimum && lowerBound === optimum;
  return {
    ...{ instance: name, seed, optimum, meetings: problem.meetings.length, placed, breaks, lowerBound },
    secondsFound: secondsUntil(run, (best) => best.placed === problem.meetings.length && best.breaks <= optimum),
    secondsProven: isProven ? run.seconds : Number.POSITIVE_INFINITY,
  };
}

interface Medians {
  readonly instance: string;
  readonly secondsFound: number;
  readonly secondsProven: number;
}

function mediansOf(runs: readonly Run[]): Medians[] {
  return [...new Set(runs.map(({ instance }) => instance))].map((instance) => {
    const own = runs.filter((run) => run.instance === instance);
    return {
      instance,
      secondsFound: medianOf(own.map(({ secondsFound }) => secondsFound)),
      secondsProven: medianOf(own.map(({ secondsProven }) => secondsProven)),
    };
  });
}

const countWithin = (medians: readonly Medians[], kind: 'secondsFound' | 'secondsProven', seconds: number): number =>
  medians.filter((median) => median[kind] <= seconds).length;

function tableOfRuns(runs: readonly Run[]): string {
  const rows = mediansOf(runs).map(({ instance, secondsFound, secondsProven }) => {
    const own = runs.filter((run) => run.instance === instance);
    const breaks = own.map(({ meetings, placed, breaks: found }) => (placed === meetings ? found : 'incomplete'));
    const bounds = own.map(({ lowerBound }) => lowerBound);
    return [
      instance,
      own[0]?.optimum ?? 0,
      ...[breaks.join(' '), bounds.join(' '), inSeconds(secondsFound), inSeconds(secondsProven)],
    ];
  });
  return tableOf(['instance', 'optimum', 'breaks per seed', 'lower bound', 'found s', 'proven s'], rows);
}
