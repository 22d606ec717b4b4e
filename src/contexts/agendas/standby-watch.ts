import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PassOnOffers } from './use-cases/standby/pass-on-offers.js';

/** People wait for an answer by the second, which no timer of a queue keeps; the deadline itself is in the database. */
const LOOK_EVERY_MILLISECONDS = 1_000;

/** Looks, in every process that does jobs, whether the time of an offer is over. */
@Injectable()
export class StandbyWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(StandbyWatch.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly passOnOffers: PassOnOffers) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => {
        this.looking = null;
      });
    }, LOOK_EVERY_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.passOnOffers.run();
    } catch (error) {
      this.logger.warn({ event: 'standby-offers-wait', reason: String(error) });
    }
  }
}
