import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ThreadPool } from './thread-pool.js';

/** A thread that answers `echo`, fails `fail`, dies of `die`, and repeats itself until stopped at `wait`. */
const entrySource = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ kind, input, stopFlag }) => {
    if (kind === 'die') process.exit(3);
    if (kind === 'fail') return parentPort.postMessage({ type: 'failed', reason: 'no such thing' });
    if (kind === 'wait') {
      parentPort.postMessage({ type: 'progress', progress: 'begun' });
      while (Atomics.load(stopFlag, 0) === 0);
    }
    parentPort.postMessage({ type: 'done', output: { input, threadId } });
  });`;

const folder = mkdtempSync(join(tmpdir(), 'thread-pool-'));
const entry = pathToFileURL(join(folder, 'entry.mjs'));
let pool: ThreadPool;

beforeAll(() => {
  writeFileSync(entry, entrySource);
});
beforeEach(() => {
  pool = new ThreadPool(entry, 1);
});
afterEach(() => pool.close());
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a pool of threads', () => {
  it('uses a thread again and again', async () => {
    const first = await pool.run('echo', 'one');
    expect(await pool.run('echo', 'two')).toEqual({ ...(first as object), input: 'two' });
  });

  it('lets tasks beyond its number wait in order', async () => {
    const finished: string[] = [];
    await Promise.all(['one', 'two', 'three'].map((input) => pool.run('echo', input).then(() => finished.push(input))));
    expect(finished).toEqual(['one', 'two', 'three']);
  });

  it('tells what a failed task says, and goes on', async () => {
    await expect(pool.run('fail', null)).rejects.toThrow('Engine task "fail" failed: no such thing');
    expect(await pool.run('echo', 'after')).toMatchObject({ input: 'after' });
  });

  it('rejects a task whose thread dies, and takes a fresh thread for the one that waits', async () => {
    const dying = pool.run('die', null);
    const waiting = pool.run('echo', 'after');
    await expect(dying).rejects.toThrow('The thread of engine task "die" ended');
    expect(await waiting).toMatchObject({ input: 'after' });
  });

  it('asks a task to end when its signal aborts', async () => {
    const stopping = new AbortController();
    const output = pool.run('wait', 'enough', {
      signal: stopping.signal,
      onProgress: () => {
        stopping.abort();
      },
    });
    expect(await output).toMatchObject({ input: 'enough' });
  });

  it('does not begin to wait where the signal has aborted before', async () => {
    expect(await pool.run('wait', 'late', { signal: AbortSignal.abort() })).toMatchObject({ input: 'late' });
  });

  it('rejects what is under way, what waits and what comes once it closes', async () => {
    const busy = expect(pool.run('wait', 'for ever')).rejects.toThrow('ended');
    const waiting = expect(pool.run('echo', 'next')).rejects.toThrow('ended');
    await pool.close();
    await busy;
    await waiting;
    await expect(pool.run('echo', 'later')).rejects.toThrow('closed');
  });
});
