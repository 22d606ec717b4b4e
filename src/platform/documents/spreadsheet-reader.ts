import { Worker } from 'node:worker_threads';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/result.js';
import { nextTurn } from '../time/next-turn.js';
import type { ReadAnswer, ReadTask } from './read-task.js';
import type { SheetRow, SpreadsheetFailure, SpreadsheetLimits } from './spreadsheet.js';

/** Why a file was not read, though what is in it may be sound. */
export type ReadingFailure =
  | SpreadsheetFailure
  /** Reading it took more time or memory than any list of ours does. */
  | { readonly type: 'file-too-complex' }
  /** Other files wait to be read, or this process is about to end. */
  | { readonly type: 'reader-busy' };

/**
 * The main file of a thread, beside this one. Tests run the sources as they are; what compiles them on the fly does not
 * reach into threads, which therefore take the built file.
 */
const THREAD_ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/platform/documents/spreadsheet-thread.js', import.meta.url)
  : new URL('./spreadsheet-thread.js', import.meta.url);

/** Ten thousand rows take a second and a half on a busy machine; what takes ten times as long means harm. */
const DEADLINE_MILLISECONDS = 15_000;
/** The largest list that is accepted takes about half of it. */
const MAXIMUM_HEAP_MEGABYTES = 512;
/** One is read, the others wait: each of them holds a connection to the database, of which there are ten. */
const MAXIMUM_FILES_AT_A_TIME = 4;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Reads spreadsheets beside the event loop, one after the other, each on a thread of its own that ends with it: whatever
 * a file does to its reader, the process goes on answering and the next file finds a fresh one.
 */
@Injectable()
export class SpreadsheetReader implements BeforeApplicationShutdown {
  private fileCount = 0;
  /** Settled when the thread of the last file in line has ended. */
  private lastInLine: Promise<unknown> = Promise.resolve();
  private readonly closing = new AbortController();

  /** The rows of a table, see `readSpreadsheet`, or why it cannot be read. */
  async read(bytes: Buffer, limits: SpreadsheetLimits): Promise<Result<readonly SheetRow[], ReadingFailure>> {
    if (this.fileCount >= MAXIMUM_FILES_AT_A_TIME) return err({ type: 'reader-busy' });
    this.fileCount += 1;
    const { signal } = this.closing;
    const reading = this.lastInLine.then(() => readOnThread({ bytes, limits }, signal));
    this.lastInLine = reading.catch(() => null);
    try {
      const answer = await reading;
      return answer.ok ? ok(await rowsIn(answer.batches)) : err(answer.failure);
    } finally {
      this.fileCount -= 1;
    }
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }
}

type ThreadOutcome = ReadAnswer | { readonly ok: false; readonly failure: ReadingFailure };

const TOO_COMPLEX: ThreadOutcome = { ok: false, failure: { type: 'file-too-complex' } };
const BUSY: ThreadOutcome = { ok: false, failure: { type: 'reader-busy' } };

async function readOnThread(task: ReadTask, closing: AbortSignal): Promise<ThreadOutcome> {
  if (closing.aborted) return BUSY;
  const worker = new Worker(THREAD_ENTRY, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MAXIMUM_HEAP_MEGABYTES },
  });
  worker.unref();
  try {
    return await outcomeOf(worker, closing);
  } finally {
    await worker.terminate();
  }
}

/** What the thread answers; rejects where it ends without an answer, which is a fault of ours. */
function outcomeOf(worker: Worker, closing: AbortSignal): Promise<ThreadOutcome> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      resolve(TOO_COMPLEX);
    }, DEADLINE_MILLISECONDS);
    const close = (): void => {
      resolve(BUSY);
    };
    closing.addEventListener('abort', close, { once: true });
    worker.once('message', (answer: ReadAnswer) => {
      resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === OUT_OF_MEMORY) resolve(TOO_COMPLEX);
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(deadline);
      closing.removeEventListener('abort', close);
      reject(new Error(`The thread that reads a spreadsheet ended without an answer: exit code ${code}`));
    });
  });
}

async function rowsIn(batches: readonly string[]): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const batch of batches) {
    rows.push(...(JSON.parse(batch) as readonly SheetRow[]));
    await nextTurn();
  }
  return rows;
}
