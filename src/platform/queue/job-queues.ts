import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, JobType, Queue, Worker } from 'bullmq';
import type { QueueBackend } from './queue-backend.js';

/** A job to be: one reaction to one committed event. Equal ids are one job, however often they are added. */
export interface NewJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** How often it may be tried; unset, as often as its lane allows. */
  readonly attempts?: number;
  /** Done once nothing else waits in its lane. */
  readonly isPatient?: boolean;
}

/**
 * Does a job; a throw means "try again later". The signal is raised when this process is about to end: a job that takes
 * long stops then and throws, and whichever process is there next does it.
 */
export type JobHandler = (name: string, payload: unknown, signal: AbortSignal) => Promise<void>;

/** How many jobs of a lane wait or are being done, and how many were given up. */
export interface JobCounts {
  readonly pending: number;
  readonly failed: number;
}

export interface LaneSettings {
  readonly concurrency: number;
  readonly attempts: number;
}

/** A killed worker's job is taken over by another after about this long. */
const LOCK_MILLISECONDS = 10_000;
const STALLED_CHECK_MILLISECONDS = 3_000;
const MAXIMUM_TAKE_OVERS = 3;
/** Ids of finished jobs are kept this long, so that a fact relayed twice is still one job. */
const REMEMBER_FINISHED_SECONDS = 3_600;
const REMEMBER_FAILED_SECONDS = 7 * 24 * 3_600;
const FIRST_RETRY_MILLISECONDS = 500;
/** Redis makes whoever asks wait while it is away; they must not wait for ever. */
const ANSWER_TIMEOUT_MILLISECONDS = 5_000;
/** To add many at once BullMQ makes two tables in PostgreSQL each time, which takes longer than adding a few. */
const MOST_ADDED_SINGLY = 4;
/** To BullMQ, jobs without a priority come first. */
const BEHIND_OTHERS = 1;
const PENDING: readonly JobType[] = ['waiting', 'prioritized', 'active', 'delayed'];

/** The queues of this process, one a lane, and the workers on them. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(JobQueues.name);
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly ending = new AbortController();

  constructor(
    private readonly backend: QueueBackend,
    private readonly lanes: Readonly<Record<string, LaneSettings>>,
  ) {}

  /** Adds jobs to a lane; throws where the backend does not take them in time. */
  async add(lane: string, jobs: readonly NewJob[]): Promise<void> {
    const settings = this.settingsOf(lane);
    const queue = this.queueOf(lane);
    const asked = jobs.map(({ id, name, payload, attempts = settings.attempts, isPatient = false }) => ({
      name,
      // eslint-disable-next-line id-denylist -- BullMQ's name
      data: payload,
      opts: {
        jobId: id,
        attempts,
        ...(isPatient && { priority: BEHIND_OTHERS }),
        backoff: { type: 'exponential', delay: FIRST_RETRY_MILLISECONDS },
        removeOnComplete: { age: REMEMBER_FINISHED_SECONDS },
        removeOnFail: { age: REMEMBER_FAILED_SECONDS },
      },
    }));
    await withinTime<unknown>(
      asked.length > MOST_ADDED_SINGLY
        ? queue.addBulk(asked)
        : Promise.all(asked.map((job) => queue.add(job.name, job.data, job.opts))),
    );
  }

  /** Starts to work on a lane in this process. */
  work(lane: string, handle: JobHandler): void {
    const { concurrency } = this.settingsOf(lane);
    const { signal } = this.ending;
    const process = (job: Job): Promise<void> => handle(job.name, job.data, signal);
    const worker = this.backend.openWorker(lane, process, {
      concurrency,
      lockDuration: LOCK_MILLISECONDS,
      stalledInterval: STALLED_CHECK_MILLISECONDS,
      maxStalledCount: MAXIMUM_TAKE_OVERS,
    });
    worker.on('failed', (job, error) => {
      const facts = { lane, job: job?.name, id: job?.id, attempt: job?.attemptsMade };
      if (signal.aborted) this.logger.log({ event: 'job-left-to-others', ...facts });
      else this.logger.error({ event: 'job-failed', ...facts, reason: error.message, stack: error.stack });
    });
    worker.on('error', (error) => {
      this.logger.warn({ event: 'queue-unreachable', lane, reason: error.message });
    });
    this.workers.push(worker);
  }

  async count(lane: string): Promise<JobCounts> {
    const counts = await withinTime(this.queueOf(lane).getJobCounts(...PENDING, 'failed'));
    return {
      pending: PENDING.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
      failed: counts.failed ?? 0,
    };
  }

  /** What the jobs of that name are about that wait, are being done or will be tried again. */
  async pendingPayloads(lane: string, name: string): Promise<unknown[]> {
    const queue = this.queueOf(lane);
    // Twice, since the states are read one after another: a job on its way between two of them is met the second time.
    const looks = [await withinTime(queue.getJobs([...PENDING])), await withinTime(queue.getJobs([...PENDING]))];
    const jobs = looks.flat() as (Job | undefined)[];
    return jobs.flatMap((job) => (job?.name === name ? [job.data as unknown] : []));
  }

  /** Takes no further jobs, and asks those under way to stop if they take long. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.workers.map((worker) => worker.pause(true)));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private settingsOf(lane: string): LaneSettings {
    const settings = this.lanes[lane];
    if (settings === undefined) throw new Error(`No lane is named "${lane}"`);
    return settings;
  }

  private queueOf(lane: string): Queue {
    const known = this.queues.get(lane);
    if (known !== undefined) return known;
    const queue = this.backend.openQueue(lane);
    queue.on('error', (error) => {
      this.logger.warn({ event: 'queue-unreachable', lane, reason: error.message });
    });
    this.queues.set(lane, queue);
    return queue;
  }
}

async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The queue did not answer within ${ANSWER_TIMEOUT_MILLISECONDS} ms`));
    }, ANSWER_TIMEOUT_MILLISECONDS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
