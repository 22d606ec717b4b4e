import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../kernel/domain-event.js';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import { RefreshRecommendations } from '../use-cases/refresh-recommendations.js';

/** Weights and rules bear on every pair. */
@Injectable()
@ReactsTo({
  name: 'refresh-recommendations-when-match-setup-decided',
  when: ['match-setup-decided'],
  lane: 'quick',
})
export class RefreshRecommendationsWhenMatchSetupDecided implements Reaction {
  constructor(private readonly refreshRecommendations: RefreshRecommendations) {}

  react({ missionId }: DomainEvent): Promise<void> {
    return this.refreshRecommendations.run(missionId);
  }
}
