import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { RecommendationStore } from '../persistence/recommendation-store.js';

/** Erases whom somebody was advised to meet: what was computed of them tells of them. */
@Injectable()
export class EraseRecommendations {
  constructor(private readonly recommendations: RecommendationStore) {}

  async run(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await this.recommendations.forgetAbout(tx, participationId);
  }
}
