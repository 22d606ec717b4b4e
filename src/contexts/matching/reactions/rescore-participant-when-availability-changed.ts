import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AvailabilityChanged } from '../../missions/index.js';
import { RescoreParticipant } from '../use-cases/rescore-participant.js';

@Injectable()
@ReactsTo({ name: 'rescore-participant-when-availability-changed', when: ['availability-changed'], lane: 'quick' })
export class RescoreParticipantWhenAvailabilityChanged implements Reaction<AvailabilityChanged> {
  constructor(private readonly rescoreParticipant: RescoreParticipant) {}

  react({ missionId, participationId }: AvailabilityChanged): Promise<void> {
    return this.rescoreParticipant.run(missionId, participationId);
  }
}
