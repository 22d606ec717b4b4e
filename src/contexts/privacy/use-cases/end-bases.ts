import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { PrivacyStore } from '../persistence/privacy-store.js';

/** Ends the use of somebody's data, on whatever basis, without erasing them: nobody consents in another's place. */
@Injectable()
export class EndBases {
  constructor(
    private readonly store: PrivacyStore,
    private readonly clock: Clock,
  ) {}

  run(tx: Transaction, participationId: ParticipationId): Promise<void> {
    return this.store.endBases(tx, participationId, this.clock.now());
  }
}
