import type { BenchOptions, BenchReport } from './bench-report.js';
import { inSeconds, medianOf, seedsUpTo, tableOf } from './bench-table.js';
import { plantMission } from './planted-mission.js';
import { type CommandedRun, secondsUntil, solveCommanded } from './solve-commanded.js';

const SIZES = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];
/** Equal quality: so many of the planted meetings placed, with so few breaks each. */
const SHARE_PLACED = 0.98;
const MOST_BREAKS_EACH = 0.3;
const MOST_SECONDS = 60;
const MOST_SEEDS = 2;
/** Below so many meetings, starting the threads is most of the time. */
const FROM_MEETINGS = 1_000;
const MOST_GROWTH = 2.5;

interface Run {
  readonly meetings: number;
  readonly seed: number;
  readonly secondsFirst: number;
  readonly secondsGood: number;
  readonly megabytes: number;
}

/** How the time for equal quality, and memory, grow with the meetings, everything else in proportion. */
export async function benchScaling(options: BenchOptions): Promise<BenchReport> {
  const runs: Run[] = [];
  for (const meetings of SIZES) {
    for (const seed of seedsUpTo(Math.min(options.seeds, MOST_SEEDS))) runs.push(await runOne(meetings, seed, options));
  }
  const medians = SIZES.map((meetings) => {
    const own = runs.filter((run) => run.meetings === meetings);
    return {
      meetings,
      first: medianOf(own.map(({ secondsFirst }) => secondsFirst)),
      good: medianOf(own.map(({ secondsGood }) => secondsGood)),
      megabytes: Math.max(...own.map(({ megabytes }) => megabytes)),
    };
  });
  const rows = medians.map(({ meetings, first, good, megabytes }, index) => {
    const before = medians[index - 1];
    const growth = before === undefined ? '' : growthPerDoubling(before, { meetings, good }).toFixed(2);
    return [meetings, inSeconds(first), inSeconds(good), growth, megabytes];
  });
  const head = ['meetings', 'first agenda s', 'good agenda s', 'times per doubling', 'MB'];
  const text = `Missions with everything, tables, people and interpreters in proportion. Good: ${100 * SHARE_PLACED} % as many meetings as planted, ${MOST_BREAKS_EACH} breaks each.`;
  return { text: `${text}\n\n${tableOf(head, rows)}`, lines: runs, musts: [mustOf(medians)] };
}

async function runOne(meetings: number, seed: number, { scale }: BenchOptions): Promise<Run> {
  const { problem, plantedCount } = plantMission(
    {
      firms: Math.round(meetings / 8),
      counterparts: Math.round(meetings / 16),
      meetings,
      tables: Math.max(10, Math.round(meetings / 45)),
      interpreters: Math.max(5, Math.round(meetings / 200)),
      days: 5,
      slotsPerDay: 14,
    },
    seed,
  );
  const isGood = ({ placed, breaks }: CommandedRun['milestones'][number]): boolean =>
    placed >= SHARE_PLACED * plantedCount && breaks <= MOST_BREAKS_EACH * problem.participants.length;
  const run = await solveCommanded(problem, { seed, seconds: MOST_SECONDS * scale, isEnough: isGood });
  return {
    ...{ meetings, seed },
    secondsFirst: secondsUntil(run, () => true),
    secondsGood: secondsUntil(run, isGood),
    megabytes: run.memoryMegabytes,
  };
}

interface Size {
  readonly meetings: number;
  readonly good: number;
}

const growthPerDoubling = (smaller: Size, larger: Size): number =>
  (larger.good / smaller.good) ** (1 / Math.log2(larger.meetings / smaller.meetings));

function mustOf(sizes: readonly Size[]): BenchReport['musts'][number] {
  const from = sizes.find(({ meetings }) => meetings === FROM_MEETINGS);
  const to = sizes.at(-1);
  const growth = from === undefined || to === undefined ? Number.NaN : growthPerDoubling(from, to);
  return {
    what: `cost of twice the work, from ${FROM_MEETINGS} to ${to?.meetings ?? 0} meetings`,
    must: `${MOST_GROWTH} times`,
    found: `${growth.toFixed(2)} times`,
    isReached: growth <= MOST_GROWTH,
  };
}
