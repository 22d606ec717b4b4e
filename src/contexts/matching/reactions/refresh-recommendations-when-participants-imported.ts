import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../kernel/domain-event.js';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import { RefreshRecommendations } from '../use-cases/refresh-recommendations.js';

/** Every score depends on everybody's profile, so a list taken over changes them all. */
@Injectable()
@ReactsTo({
  name: 'refresh-recommendations-when-participants-imported',
  when: ['participants-imported'],
  lane: 'quick',
})
export class RefreshRecommendationsWhenParticipantsImported implements Reaction {
  constructor(private readonly refreshRecommendations: RefreshRecommendations) {}

  react({ missionId }: DomainEvent): Promise<void> {
    return this.refreshRecommendations.run(missionId);
  }
}
