import { Worker } from 'node:worker_threads';
import type { Proof } from '../engine/index.js';
import type { ProverNews, ProverTask } from './prover-thread.js';

/** More than the largest public instance takes; beyond it the thread dies and the command goes on without a proof. */
const MOST_MEGABYTES = 1_024;

/** A proof in a thread of its own, killed when nobody needs it any more. */
export class Prover {
  lowerBound = 0;
  /** Final once the prover is done; `null` before, and for ever if it ran out of memory. */
  proof: Proof | null = null;
  private thread: Worker | null = null;
  private end: Promise<void> = Promise.resolve();

  /** @param onNews called with every better bound and at the end. */
  constructor(
    private readonly task: ProverTask,
    private readonly onNews: () => void,
  ) {}

  /** Sets to work, unless it is at work already. */
  start(): void {
    if (this.thread !== null) return;
    const thread = new Worker(new URL('prover-thread.js', import.meta.url), {
      workerData: this.task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    thread.on('message', (news: ProverNews) => {
      if (news.type === 'bound') this.lowerBound = news.lowerBound;
      else this.keep(news.proof);
      this.onNews();
    });
    thread.on('error', (error) => {
      process.stderr.write(`The proof ended early: ${error.message}\n`);
    });
    this.end = new Promise((resolve) => {
      thread.on('exit', () => {
        resolve();
      });
    });
    this.thread = thread;
  }

  /** Settles when the prover is done, stopped or dead; starts it if need be. */
  async finish(): Promise<void> {
    this.start();
    await this.end;
  }

  async stop(): Promise<void> {
    await this.thread?.terminate();
  }

  private keep(proof: Proof): void {
    this.proof = proof;
    if (proof.status !== 'infeasible') this.lowerBound = proof.lowerBound;
  }
}
