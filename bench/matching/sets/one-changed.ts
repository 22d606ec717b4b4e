import { MatchBoard } from '../../../src/matching-engine/index.js';
import { readTable } from '../data-folder.js';
import { generatedMission } from '../generated-mission.js';
import { productConcepts } from '../product-concepts.js';
import { productSources } from '../product-sources.js';

const size = 10_000;
const changes = 60;
/** Apart enough to be of many trades, and without a common divisor with the number of profiles. */
const stride = 7919;

/** How long a board of 10,000 by 10,000 takes to bring up to date when one profile changes, on one thread. */
export function measure(dataFolder: string): object {
  const hs = readTable(dataFolder, 'hs2022');
  if (hs === null) return { skipped: 'needs hs2022' };
  const concepts = productConcepts(productSources(dataFolder));
  const { smes, buyers } = generatedMission(hs, size);
  const board = new MatchBoard(smes, buyers, { bestPerParticipant: 50, concepts });
  const milliseconds = Array.from({ length: changes }, (_, index) => {
    const profiles = index % 2 === 0 ? smes : buyers;
    const changed = profiles[(index * stride) % size];
    const other = profiles[((index + 1) * stride) % size];
    if (changed === undefined || other === undefined) throw new Error(`Fewer than ${size} profiles were generated`);
    const startedAt = performance.now();
    const startedCpu = process.cpuUsage();
    // A change of heart: somebody now offers what another company offers.
    board.replace({ ...changed, products: other.products, texts: other.texts });
    const { user, system } = process.cpuUsage(startedCpu);
    return { wall: performance.now() - startedAt, processor: (user + system) / 1000 };
  });
  const median = (key: 'wall' | 'processor'): number | undefined =>
    milliseconds.map((time) => time[key]).sort((left, right) => left - right)[Math.floor(changes / 2)];
  return {
    profiles: 2 * size,
    changes,
    medianMilliseconds: median('wall'),
    medianProcessorMilliseconds: median('processor'),
    slowestMilliseconds: Math.max(...milliseconds.map(({ wall }) => wall)),
  };
}
