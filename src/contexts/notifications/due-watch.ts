import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClaimDueNotifications } from './use-cases/claim-due-notifications.js';

const LOOK_EVERY_MILLISECONDS = 1_000;

/** Looks, in every process that does jobs, whether the time of a message has come. */
@Injectable()
export class DueWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DueWatch.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly claimDueNotifications: ClaimDueNotifications) {}

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
      let mayBeMore = true;
      while (mayBeMore && this.timer !== null) mayBeMore = await this.claimDueNotifications.run();
    } catch (error) {
      this.logger.warn({ event: 'due-notifications-wait', reason: String(error) });
    }
  }
}
