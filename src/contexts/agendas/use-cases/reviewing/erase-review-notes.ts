import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { MeetingReviewStore } from '../../persistence/meeting-review-store.js';

/** Erases every note that somebody wrote of their meetings, or that was written of meetings with them. */
@Injectable()
export class EraseReviewNotes {
  constructor(private readonly reviews: MeetingReviewStore) {}

  async run(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await this.reviews.eraseNotes(tx, participationId);
  }
}
