import { Injectable, Logger } from '@nestjs/common';
import { LivePublisher } from '../../../platform/realtime/live-publisher.js';
import type { ProposalProgress, ProposalRun } from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';

/** How soon a worker notices that its run was cancelled, and how often progress is stored. */
const LOOK_EVERY_MILLISECONDS = 300;

/** A watch over one run, from when its engine starts until `end`. */
export interface ProposalWatch {
  /** Aborts once the run is no longer running: cancelled, or ended by another worker. */
  readonly givenUp: AbortSignal;
  /** Takes news of the engine, and passes them on to the browsers of organisers. */
  readonly tell: (progress: ProposalProgress) => void;
  /** Looks no more; resolves when the last look is over. */
  end(): Promise<void>;
}

/** Keeps an eye on proposals while they are made. */
@Injectable()
export class WatchProposal {
  private readonly logger = new Logger(WatchProposal.name);

  constructor(
    private readonly runs: ProposalRunStore,
    private readonly livePublisher: LivePublisher,
  ) {}

  begin({ id, missionId }: ProposalRun): ProposalWatch {
    const givenUp = new AbortController();
    let latest: ProposalProgress | null = null;
    let looking: Promise<void> = Promise.resolve();
    const look = async (): Promise<void> => {
      if (!(await this.runs.noteProgress(id, latest))) givenUp.abort();
    };
    const timer = setInterval(() => {
      looking = looking.then(look).catch((error: unknown) => {
        this.logger.warn({ event: 'proposal-unwatched', runId: id, reason: String(error) });
      });
    }, LOOK_EVERY_MILLISECONDS);
    const tell = (progress: ProposalProgress): void => {
      latest = progress;
      this.livePublisher
        .publishProgress({ missionId, runId: id, progress: { ...progress } })
        .catch((error: unknown) => {
          this.logger.warn({ event: 'proposal-progress-lost', runId: id, reason: String(error) });
        });
    };
    const end = (): Promise<void> => {
      clearInterval(timer);
      return looking;
    };
    return { givenUp: givenUp.signal, tell, end };
  }
}
