import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { ProfileRevised } from '../domain/matching-events.js';
import { RescoreParticipant } from '../use-cases/rescore-participant.js';

/** Only the pairs of who states something else are scored anew. */
@Injectable()
@ReactsTo({ name: 'rescore-participant-when-profile-revised', when: ['profile-revised'], lane: 'quick' })
export class RescoreParticipantWhenProfileRevised implements Reaction<ProfileRevised> {
  constructor(private readonly rescoreParticipant: RescoreParticipant) {}

  react({ missionId, participationId }: ProfileRevised): Promise<void> {
    return this.rescoreParticipant.run(missionId, participationId);
  }
}
