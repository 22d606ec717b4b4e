import { PooledThread, type RunOptions } from './pooled-thread.js';

/** Threads that compute while the event loop answers: idle ones are kept, tasks beyond their number wait in order. */
export class ThreadPool {
  private readonly threads = new Set<PooledThread>();
  private readonly waiting: ((thread: PooledThread) => void)[] = [];
  private isClosed = false;

  constructor(
    private readonly entry: URL,
    private readonly maximumThreads: number,
  ) {}

  /** Runs a task on a thread of its own for as long as it takes; rejects when it throws or its thread dies. */
  async run(kind: string, input: unknown, options: RunOptions = {}): Promise<unknown> {
    const thread = this.takeThread() ?? (await this.nextFreeThread());
    try {
      return await thread.run(kind, input, options);
    } finally {
      this.passOn(thread);
    }
  }

  /** Ends every thread, whatever it is doing; tasks under way and tasks that wait are rejected. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private takeThread(): PooledThread | null {
    if (this.isClosed) throw new Error('The pool of threads is closed: this process is about to end');
    const idle = [...this.threads].find((thread) => thread.isIdle);
    if (idle !== undefined) return idle.reserve();
    return this.threads.size < this.maximumThreads ? this.newThread().reserve() : null;
  }

  private nextFreeThread(): Promise<PooledThread> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  private passOn(thread: PooledThread): void {
    const next = this.waiting.shift();
    if (next === undefined) thread.free();
    else next(thread.isAlive || this.isClosed ? thread : this.newThread().reserve());
  }

  private newThread(): PooledThread {
    const thread: PooledThread = new PooledThread(this.entry, () => {
      this.threads.delete(thread);
    });
    this.threads.add(thread);
    return thread;
  }
}
