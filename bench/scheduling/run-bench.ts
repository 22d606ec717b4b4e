import { cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
import { benchLateArrivals } from './bench-late-arrivals.js';
import { benchMissions } from './bench-missions.js';
import { benchPairs } from './bench-pairs.js';
import { benchOriginals, benchVariants } from './bench-public-instances.js';
import { benchRefutations } from './bench-refutations.js';
import { benchRepair } from './bench-repair.js';
import { type BenchOptions, type BenchReport, type Must, tableOfMusts } from './bench-report.js';
import { benchScaling } from './bench-scaling.js';

type Bench = (options: BenchOptions) => Promise<BenchReport>;

const PARTS: Readonly<Record<string, Bench>> = {
  public: benchOriginals,
  variants: benchVariants,
  refutations: benchRefutations,
  pairs: benchPairs,
  missions: benchMissions,
  repair: benchRepair,
  'late-arrivals': benchLateArrivals,
  scaling: benchScaling,
};

/** What is printed, and kept if wanted. */
export interface BenchResult {
  /** Markdown: the machine, what must be reached, then part by part. */
  readonly text: string;
  /** One line of JSON for each run. */
  readonly lines: string;
}

/** Runs one part of the bench, or `all` of them. */
export async function runBench(name: string, options: BenchOptions): Promise<BenchResult> {
  const parts = name === 'all' ? Object.keys(PARTS) : [name];
  const sections: string[] = [];
  const musts: Must[] = [];
  const lines: string[] = [];
  for (const part of parts) {
    const startedAt = performance.now();
    const report = await benchOf(part)(options);
    const minutes = (performance.now() - startedAt) / 60_000;
    process.stderr.write(`${part}: ${minutes.toFixed(1)} minutes\n`);
    sections.push(`## ${part}\n\n${report.text}\n\nTook ${minutes.toFixed(1)} minutes.`);
    musts.push(...report.musts);
    lines.push(...report.lines.map((line) => JSON.stringify({ bench: part, ...line })));
  }
  const head = `# Scheduling: ${name}\n\n${describeMachine()}; ${options.seeds} seeds at most${describeScale(options)}. Wall clock; every answer passed the verifier.`;
  const text = [head, tableOfMusts(musts), ...sections].join('\n\n');
  return { text: `${text}\n`, lines: `${lines.join('\n')}\n` };
}

function benchOf(name: string): Bench {
  const bench = PARTS[name];
  if (bench === undefined) throw new Error(`No bench "${name}": there are all, ${Object.keys(PARTS).join(', ')}.`);
  return bench;
}

function describeMachine(): string {
  const [cpu] = cpus();
  return `${cpus().length} cores, ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

const describeScale = ({ scale }: BenchOptions): string =>
  scale === 1 ? '' : `; a trial with ${100 * scale} % of the time and of the cases`;
