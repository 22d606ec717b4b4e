import { Worker } from 'node:worker_threads';

export interface RunOptions {
  readonly onProgress?: (progress: unknown) => void;
  /** Aborting asks the task to end soon with the best it has. */
  readonly signal?: AbortSignal;
}

/** What a thread is sent, and what it sends back. */
export interface TaskMessage {
  readonly kind: string;
  readonly input: unknown;
  /** One 32-bit cell; 1 means "stop". */
  readonly stopFlag: Int32Array;
}
export type ThreadMessage =
  | { readonly type: 'progress'; readonly progress: unknown }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly reason: string };

/** The task that a thread is at. */
interface CurrentTask {
  readonly kind: string;
  readonly onProgress: RunOptions['onProgress'];
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, and the one task at a time that it does. It keeps no process alive. */
export class PooledThread {
  private readonly worker: Worker;
  private current: CurrentTask | null = null;
  private isReserved = false;
  private isEnded = false;

  /** Calls `onEnd` when the thread has ended, for whatever reason. */
  constructor(
    entry: URL,
    private readonly onEnd: () => void,
  ) {
    this.worker = new Worker(entry);
    this.worker.unref();
    // Listeners stay for the thread's life: taking all of them off a Worker also deafens it for good.
    this.worker.on('message', (message: ThreadMessage) => {
      this.take(message);
    });
    this.worker.on('error', (error) => {
      this.breakOff(String(error));
    });
    this.worker.on('exit', (code) => {
      this.breakOff(`exit code ${code}`);
    });
  }

  get isIdle(): boolean {
    return !this.isReserved && this.isAlive;
  }

  get isAlive(): boolean {
    return !this.isEnded;
  }

  /** Keeps others from taking it. */
  reserve(): this {
    this.isReserved = true;
    return this;
  }

  free(): void {
    this.isReserved = false;
  }

  /** Does a task; only one at a time. */
  async run(kind: string, input: unknown, { onProgress, signal }: RunOptions): Promise<unknown> {
    const stopFlag = new Int32Array(new SharedArrayBuffer(4));
    const stop = (): void => {
      Atomics.store(stopFlag, 0, 1);
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        this.current = { kind, onProgress, resolve, reject };
        if (this.isEnded) this.breakOff('it had ended before');
        else this.worker.postMessage({ kind, input, stopFlag } satisfies TaskMessage);
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Ends it, whatever it is doing. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private take(message: ThreadMessage): void {
    const { current } = this;
    if (message.type === 'progress') {
      current?.onProgress?.(message.progress);
      return;
    }
    this.current = null;
    if (message.type === 'done') current?.resolve(message.output);
    else current?.reject(new Error(`Engine task "${current.kind}" failed: ${message.reason}`));
  }

  private breakOff(reason: string): void {
    const { current } = this;
    this.current = null;
    this.isEnded = true;
    this.onEnd();
    current?.reject(new Error(`The thread of engine task "${current.kind}" ended: ${reason}`));
  }
}
