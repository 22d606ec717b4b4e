import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import { RecommendationStore } from '../persistence/recommendation-store.js';

/**
 * Erases whom somebody was advised to meet, and what was answered to it, since what was computed of them tells of them, and
 * whom organisers kept them from or cleared: a setup that names who takes no part could not be stored again.
 */
@Injectable()
export class EraseRecommendations {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly decisions: DecisionStore,
    private readonly setups: MatchSetupStore,
  ) {}

  /** Recommendations go first: without them no answer that is under way can be logged after this. */
  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    await this.recommendations.forgetAbout(tx, participationId);
    await this.decisions.forgetAbout(tx, participationId);
    await this.setups.forget(tx, missionId, participationId);
  }
}
