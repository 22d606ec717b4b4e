import type { BenchOptions, BenchReport } from './bench-report.js';
import { inSeconds, medianOf, seedsUpTo, tableOf } from './bench-table.js';
import { type PairProfile, plantPairs } from './planted-pairs.js';
import { type CommandedRun, secondsUntil, solveCommanded } from './solve-commanded.js';

/** 20,000 meetings of 2,000 people each, and one of the kind with fewer meetings a person. */
const KINDS: Readonly<Record<string, PairProfile>> = {
  'full days': { participants: 2_000, slots: 20, shortestStretch: 20 },
  stretches: { participants: 2_000, slots: 24, shortestStretch: 16 },
  'short stretches': { participants: 2_000, slots: 22, shortestStretch: 1 },
};
/** What the table of musts speaks of. */
const REQUIRED = 'full days';
const SECONDS = 30;
const LOOKS = [10, 30] as const;
const MOST_SEEDS = 2;
const MUST = { first: 2, breaks: [90, 45] } as const;

interface Run {
  readonly kind: string;
  readonly seed: number;
  readonly meetings: number;
  /** Until the first complete agenda. */
  readonly secondsFirst: number;
  /** Breaks of the best complete agenda after 10 and 30 s, or fewer where the bench is scaled down; infinity without one. */
  readonly breaks: readonly number[];
}

/** Large problems of pairs alone. */
export async function benchPairs(options: BenchOptions): Promise<BenchReport> {
  const kinds = Object.keys(KINDS).filter((kind) => kind.includes(options.only));
  const runs: Run[] = [];
  for (const kind of kinds) {
    for (const seed of seedsUpTo(Math.min(options.seeds, MOST_SEEDS))) runs.push(await runOne(kind, seed, options));
  }
  const rows = kinds.map((kind) => {
    const own = runs.filter((run) => run.kind === kind);
    const cells = LOOKS.map((_, index) => own.map(({ breaks }) => breaks[index] ?? Infinity).join(' '));
    return [
      kind,
      own[0]?.meetings ?? 0,
      ...[inSeconds(medianOf(own.map(({ secondsFirst }) => secondsFirst))), ...cells],
    ];
  });
  const head = ['kind', 'meetings', 'first complete s', ...LOOKS.map((look) => `breaks at ${look} s`)];
  const text =
    'Pairs alone, 2,000 participants. Planted without a break; pairs drawn twice are left out, which full days cannot make up for.';
  return {
    text: `${text}\n\n${tableOf(head, rows)}`,
    lines: runs,
    musts: kinds.includes(REQUIRED) ? [mustOf(runs.filter(({ kind }) => kind === REQUIRED))] : [],
  };
}

async function runOne(kind: string, seed: number, { scale }: BenchOptions): Promise<Run> {
  const profile = KINDS[kind];
  if (profile === undefined) throw new Error(`No kind "${kind}".`);
  const problem = plantPairs(profile, seed);
  const run = await solveCommanded(problem, { seed, seconds: SECONDS * scale });
  const isComplete = ({ placed }: { readonly placed: number }): boolean => placed === problem.meetings.length;
  return {
    ...{ kind, seed, meetings: problem.meetings.length },
    secondsFirst: secondsUntil(run, isComplete),
    breaks: LOOKS.map((look) => bestBreaksAt(run, look * scale, isComplete)),
  };
}

/** The answer itself comes a moment after the time is up, and does not count any more. */
function bestBreaksAt(
  { milestones }: CommandedRun,
  seconds: number,
  isComplete: (milestone: { readonly placed: number }) => boolean,
): number {
  const there = milestones.filter((milestone) => milestone.seconds <= seconds && isComplete(milestone));
  return Math.min(...there.map(({ breaks }) => breaks));
}

function mustOf(runs: readonly Run[]): BenchReport['musts'][number] {
  const first = medianOf(runs.map(({ secondsFirst }) => secondsFirst));
  const breaks = LOOKS.map((_, index) => medianOf(runs.map((run) => run.breaks[index] ?? Infinity)));
  return {
    what: '20,000 meetings of 2,000 participants: first complete; breaks after 10 s and 30 s',
    must: `${MUST.first} s; ${MUST.breaks.join('; ')}`,
    found: `${inSeconds(first)} s; ${breaks.join('; ')}`,
    isReached: first <= MUST.first && breaks.every((found, index) => found <= (MUST.breaks[index] ?? 0)),
  };
}
