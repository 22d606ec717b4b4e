import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { RecommendationStore } from '../persistence/recommendation-store.js';
import { VetoStore } from '../persistence/veto-store.js';

/** Erases whom somebody was advised to meet, and whom they did not want to: what was computed of them tells of them. */
@Injectable()
export class EraseRecommendations {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly vetoes: VetoStore,
  ) {}

  async run(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await this.recommendations.forgetAbout(tx, participationId);
    await this.vetoes.forgetAbout(tx, participationId);
  }
}
