import { register } from 'node:module';

// `node bench/matching/text-to-code/learn-weights.mjs [../shared/data]`: prints the weights of ranking-weights.ts.
register('../../../tasks/steps/compile-on-load.mjs', import.meta.url);
const { learnWeights } = await import('./learn-weights.ts');
learnWeights(process.argv[2] ?? '../shared/data');
