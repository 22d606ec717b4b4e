import type { SpreadsheetFailure, SpreadsheetLimits } from './spreadsheet.js';

/** What a thread is started with: the one file that it reads. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly limits: SpreadsheetLimits;
}

/**
 * What it sends when it is done: the rows as JSON texts of some hundred rows each. A text passes from thread to thread as
 * one block, and whoever receives them turns them into rows one after the other; a million cells would come as one piece
 * of work.
 */
export type ReadAnswer =
  | { readonly ok: true; readonly batches: readonly string[] }
  | { readonly ok: false; readonly failure: SpreadsheetFailure };
