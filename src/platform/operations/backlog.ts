import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { problemException } from '../http/problem.js';
import { type JobCounts, JobQueues } from '../queue/job-queues.js';

export interface BacklogCounts {
  /** Committed facts that no relay has taken yet. */
  readonly outboxEvents: number;
  readonly quickJobs: number;
  readonly longJobs: number;
  readonly repairJobs: number;
  readonly explainJobs: number;
  readonly mailJobs: number;
  /** Jobs of the last week that failed as often as they may be tried. */
  readonly failedQuickJobs: number;
  readonly failedLongJobs: number;
  readonly failedRepairJobs: number;
  readonly failedExplainJobs: number;
  readonly failedMailJobs: number;
}

/** How much work waits between a commit and its consequences. Asked while the queue is away, it is not ready to say. */
@Injectable()
export class Backlog {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async count(): Promise<BacklogCounts> {
    const [row] = await this.database.query<{ count: number }>('SELECT count(*)::integer AS count FROM outbox_events');
    return { outboxEvents: row?.count ?? 0, ...(await this.jobs()) };
  }

  private async jobs(): Promise<Omit<BacklogCounts, 'outboxEvents'>> {
    try {
      const count = (lane: string): Promise<JobCounts> => this.queues.count(lane);
      const lanes = [count('quick'), count('long'), count('repair'), count('explain'), count('mail')] as const;
      const [quick, long, repair, explain, mail] = await Promise.all(lanes);
      return {
        quickJobs: quick.pending,
        longJobs: long.pending,
        repairJobs: repair.pending,
        explainJobs: explain.pending,
        mailJobs: mail.pending,
        failedQuickJobs: quick.failed,
        failedLongJobs: long.failed,
        failedRepairJobs: repair.failed,
        failedExplainJobs: explain.failed,
        failedMailJobs: mail.failed,
      };
    } catch {
      // The queue logs by itself that it is away.
      throw problemException('not-ready', 503, 'Not ready', 'The queue does not answer: try again in a moment.');
    }
  }
}
