import { Worker } from 'node:worker_threads';
import {
  type CodeConcepts,
  mergeRankings,
  type Ranking,
  rankPairs,
  type ScoreOptions,
  type WorkPart,
} from '../../../src/matching-engine/index.js';
import { readTable } from '../data-folder.js';
import { type GeneratedMission, generatedMission } from '../generated-mission.js';
import { productConcepts } from '../product-concepts.js';
import { productSources } from '../product-sources.js';

const bestPerParticipant = 50;
const small = 1000;
const large = 10_000;
const threads = 2;
const bytesPerMegabyte = 2 ** 20;

/**
 * How long it takes to find the fifty best of everybody, with every filter and term: wall time, the processor's time (the
 * fairer figure on a machine that does other things) and memory in use, threads included.
 */
export async function measure(dataFolder: string): Promise<object> {
  const hs = readTable(dataFolder, 'hs2022');
  if (hs === null) return { skipped: 'needs hs2022' };
  const concepts = productConcepts(productSources(dataFolder));
  const options = { bestPerParticipant, ...optionsWith(concepts) };
  const ofSize = (size: number): GeneratedMission => generatedMission(hs, size);
  return {
    [`${small} x ${small}, 1 thread`]: await timed(ofSize(small), (mission) =>
      Promise.resolve(rankPairs(mission.smes, mission.buyers, options)),
    ),
    [`${large} x ${large}, ${threads} threads`]: await timed(ofSize(large), (mission) => inParts(mission, options)),
    [`${large} x ${large}, 1 thread`]: await timed(ofSize(large), (mission) =>
      Promise.resolve(rankPairs(mission.smes, mission.buyers, options)),
    ),
  };
}

function optionsWith(concepts: CodeConcepts): ScoreOptions {
  return {
    interpreters: [{ languages: ['it', 'ru'] }],
    day: '2026-06-01',
    concepts,
  };
}

async function timed(
  mission: GeneratedMission,
  rank: (mission: GeneratedMission) => Promise<Ranking>,
): Promise<object> {
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  const ranking = await rank(mission);
  const cpu = process.cpuUsage(startedCpu);
  return {
    wallSeconds: (performance.now() - startedAt) / 1000,
    processorSeconds: (cpu.user + cpu.system) / 1e6,
    megabytesInUse: process.memoryUsage.rss() / bytesPerMegabyte,
    listed: ranking.smes.counterparts.length,
    possiblePairs: ranking.smeCounts.possible?.reduce((sum, count) => sum + count, 0) ?? 0,
  };
}

async function inParts({ smes, buyers }: GeneratedMission, options: ScoreOptions): Promise<Ranking> {
  const parts = Array.from({ length: threads }, (_, index) =>
    onThread({ smes, buyers, options, part: { index, of: threads } }),
  );
  return mergeRankings(await Promise.all(parts), bestPerParticipant);
}

function onThread(workerData: GeneratedMission & { readonly options: ScoreOptions; readonly part: WorkPart }) {
  return new Promise<Ranking>((resolve, reject) => {
    const worker = new Worker(new URL('../rank-thread.mjs', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
