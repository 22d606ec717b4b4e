import type { Problem } from '../model/problem.js';

/** Each meeting sits at a table of its own; returns those that may serve it, open or not. */
export function tablesServing(problem: Problem, meeting: number): readonly number[] {
  const { pinned, tables } = problem.meetings[meeting]!;
  if (pinned?.table !== undefined) return [pinned.table];
  return tables ?? listAll(problem.tables);
}

const known = new WeakMap<readonly unknown[], readonly number[]>();

/** One list for all who may sit anywhere: there are thousands of them. */
function listAll(tables: readonly unknown[]): readonly number[] {
  const all = known.get(tables) ?? [...tables.keys()];
  known.set(tables, all);
  return all;
}
