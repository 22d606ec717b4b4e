import { performance } from 'node:perf_hooks';
import { prove } from '../../src/engine/index.js';
import { type BenchOptions, type BenchReport, nothingMeasured } from './bench-report.js';
import { inSeconds, tableOf } from './bench-table.js';
import { listInstances, readInstance } from './public-instances.js';

const SECONDS = 10;

/** The public instances that cannot be had: until that is shown, and by how many facts. The proof draws no lots. */
export function benchRefutations(options: BenchOptions): Promise<BenchReport> {
  const runs = listInstances(options)
    .filter(({ optimum }) => optimum === null)
    .map(({ name }) => {
      const problem = readInstance(options, name);
      const startedAt = performance.now();
      const elapsed = (): number => (performance.now() - startedAt) / 1_000;
      const proof = prove(problem, { isStopped: () => elapsed() > SECONDS * options.scale });
      if (proof.status === 'optimal') throw new Error(`${name}: not what is known of it`);
      const facts = proof.status === 'infeasible' ? proof.conflict.facts : null;
      const kinds = [...new Set(facts?.map(({ kind }) => kind))];
      const isMinimal = proof.status === 'infeasible' && proof.conflict.isMinimal;
      const seconds = facts === null ? Number.POSITIVE_INFINITY : elapsed();
      return { instance: name, seconds, facts: facts?.length ?? 0, isMinimal, kinds };
    });
  if (runs.length === 0) return Promise.resolve(nothingMeasured(`No public instances at ${options.instances}.`));
  const refuted = runs.filter(({ seconds }) => seconds <= SECONDS).length;
  const rows = runs.map(({ instance, seconds, facts, isMinimal, kinds }) => [
    instance,
    ...[inSeconds(seconds), facts, isMinimal ? 'yes' : 'not shown', kinds.join(', ')],
  ]);
  return Promise.resolve({
    text: `Instances without a complete agenda: one thread, until refuted and explained.\n\n${tableOf(['instance', 's', 'facts', 'none to spare', 'of these kinds'], rows)}`,
    lines: runs,
    musts: [
      {
        what: `infeasible variants refuted within ${SECONDS} s`,
        must: `${runs.length} of ${runs.length}`,
        found: `${refuted} of ${runs.length}`,
        isReached: refuted === runs.length,
      },
    ],
  });
}
