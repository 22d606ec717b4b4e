import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/* Ranks one part of a mission on a thread of its own, as the product's engine threads would. */
register('../../tasks/steps/compile-on-load.mjs', import.meta.url);
const { rankPairs } = await import('../../src/matching-engine/index.ts');
const { smes, buyers, options, part } = workerData;
parentPort.postMessage(rankPairs(smes, buyers, options, part));
