import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';

/** Long enough to correct a list and to ask somebody; its contacts are nobody's to keep after that. */
const DAYS_KEPT = 7;
const MINUTES_A_DAY = 24 * 60;

/** Forgets lists that were sent and that nobody has taken over. */
@Injectable()
export class ForgetAbandonedLists {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.database.write((tx) => {
      return this.store.forgetSentBefore(tx, addMinutes(this.clock.now(), -DAYS_KEPT * MINUTES_A_DAY));
    });
  }
}
