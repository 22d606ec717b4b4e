import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProblem, type Problem, readB2bsp } from '../../src/engine/index.js';
import type { BenchOptions } from './bench-report.js';

/** A public instance and what is known of it. */
export interface PublicInstance {
  readonly name: string;
  /** Fewest breaks; `null` where there is no complete agenda. */
  readonly optimum: number | null;
  readonly isOriginal: boolean;
}

/** Those of the list of best known results whose file is there. */
export function listInstances({ instances, only }: BenchOptions): readonly PublicInstance[] {
  if (!existsSync(join(instances, 'best_known.csv'))) return [];
  const files = new Set(readdirSync(instances));
  const [head = '', ...lines] = readFileSync(join(instances, 'best_known.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines
    .map((line) => line.split(','))
    .map((cells) => ({
      name: cells[columns.indexOf('instance')] ?? '',
      optimum: cells[columns.indexOf('status')] === 'infeasible' ? null : Number(cells[columns.indexOf('optimum')]),
      isOriginal: cells[columns.indexOf('family')] === 'original',
    }))
    .filter(({ name }) => files.has(`${name}.dzn`) && name.includes(only));
}

export function readInstance({ instances }: BenchOptions, name: string): Problem {
  const problem = readB2bsp(readFileSync(join(instances, `${name}.dzn`), 'utf8'));
  if ('type' in problem) throw new Error(`${name}: ${problem.where}: ${problem.reason}`);
  const [refusal] = checkProblem(problem);
  if (refusal !== undefined) throw new Error(`${name}: ${refusal.path}: ${refusal.reason}`);
  return problem;
}
