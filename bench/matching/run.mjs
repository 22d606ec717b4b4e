import { register } from 'node:module';

/*
 * npm run --silent bench:matching -- --data DIR [--set NAME]
 * prints one line of JSON for each set of bench/matching/sets, or for the one named.
 */
register('../../tasks/steps/compile-on-load.mjs', import.meta.url);
const { runSets } = await import('./run-sets.ts');
await runSets(process.argv.slice(2));
