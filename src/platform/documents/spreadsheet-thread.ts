import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from './read-spreadsheet.js';
import type { ReadAnswer, ReadTask } from './read-task.js';
import type { SheetRow } from './spreadsheet.js';

const ROWS_BY_BATCH = 200;

/** The main file of a thread that reads one spreadsheet and ends. */
async function read({ bytes, limits }: ReadTask): Promise<ReadAnswer> {
  const sheet = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  return sheet.ok ? { ok: true, batches: batchesOf(sheet.value) } : { ok: false, failure: sheet.error };
}

function batchesOf(rows: readonly SheetRow[]): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_BY_BATCH) }, (_, batch) =>
    JSON.stringify(rows.slice(batch * ROWS_BY_BATCH, (batch + 1) * ROWS_BY_BATCH)),
  );
}

if (parentPort === null) throw new Error('spreadsheet-thread is started by SpreadsheetReader, as a thread');
parentPort.postMessage(await read(workerData as ReadTask));
