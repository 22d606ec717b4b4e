import { Injectable, Logger } from '@nestjs/common';
import { LivePublisher } from '../../../../platform/realtime/live-publisher.js';
import type { SolveProgress } from '../../domain/solve-progress.js';
import type { SolveRun } from '../../domain/solve-run.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';

/** How soon a worker notices that its run was cancelled or taken, and how often progress and the best are stored. */
const LOOK_EVERY_MILLISECONDS = 300;

/** A watch over one run, from when its engine starts until `end`. */
export interface SolveRunWatch {
  /** Aborts once the run is no longer running: cancelled, or ended by another worker. */
  readonly givenUp: AbortSignal;
  /** Aborts once somebody wants the best so far. */
  readonly enough: AbortSignal;
  /** Takes news of the engine, and passes the progress on to the browsers of organisers. */
  readonly tell: (progress: SolveProgress, bestSlots: readonly number[] | null) => void;
  /** Looks no more; resolves when the last look is over. */
  end(): Promise<void>;
}

/** Keeps an eye on runs while they are computed. */
@Injectable()
export class WatchSolveRun {
  private readonly logger = new Logger(WatchSolveRun.name);

  constructor(
    private readonly runs: SolveRunStore,
    private readonly livePublisher: LivePublisher,
  ) {}

  begin({ id, missionId }: SolveRun): SolveRunWatch {
    const givenUp = new AbortController();
    const enough = new AbortController();
    let latest: SolveProgress | null = null;
    let newBest: readonly number[] | null = null;
    let looking: Promise<void> = Promise.resolve();
    const look = async (): Promise<void> => {
      const noted = newBest;
      const { isRunning, isTaken } = await this.runs.noteProgress(id, latest, noted);
      if (newBest === noted) newBest = null;
      if (!isRunning) givenUp.abort();
      if (isTaken) enough.abort();
    };
    const timer = setInterval(() => {
      looking = looking.then(look).catch((error: unknown) => {
        this.logger.warn({ event: 'solve-run-unwatched', runId: id, reason: String(error) });
      });
    }, LOOK_EVERY_MILLISECONDS);
    const tell = (progress: SolveProgress, bestSlots: readonly number[] | null): void => {
      latest = progress;
      newBest = bestSlots ?? newBest;
      this.livePublisher
        .publishProgress({ missionId, runId: id, progress: { ...progress } })
        .catch((error: unknown) => {
          this.logger.warn({ event: 'solve-progress-lost', runId: id, reason: String(error) });
        });
    };
    const end = (): Promise<void> => {
      clearInterval(timer);
      return looking;
    };
    return { givenUp: givenUp.signal, enough: enough.signal, tell, end };
  }
}
