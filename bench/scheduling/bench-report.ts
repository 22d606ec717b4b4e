import { tableOf } from './bench-table.js';

/** What every part of the bench is asked. */
export interface BenchOptions {
  /** Runs of each case, each with another seed; the long parts take fewer. */
  readonly seeds: number;
  /** Share of the full time and of the full number of cases: 1, or less for a trial. */
  readonly scale: number;
  /** Only cases whose name contains this. */
  readonly only: string;
  /** Folder of the public instances. */
  readonly instances: string;
}

/** What a part of the bench found. */
export interface BenchReport {
  /** Markdown: what was measured, and a table. */
  readonly text: string;
  /** One object for each run, for whoever wants to count anew. */
  readonly lines: readonly object[];
  readonly musts: readonly Must[];
}

/** One line of the table of what must be reached. */
export interface Must {
  readonly what: string;
  readonly must: string;
  readonly found: string;
  readonly isReached: boolean;
}

/** A report on something that is not there. */
export const nothingMeasured = (text: string): BenchReport => ({ text, lines: [], musts: [] });

export function tableOfMusts(musts: readonly Must[]): string {
  const rows = musts.map(({ what, must, found, isReached }) => [what, must, found, isReached ? 'reached' : 'MISSED']);
  return tableOf(['what', 'must', 'found', ''], rows);
}
