import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { VetoesChanged } from '../../meetings/index.js';
import { RescoreParticipant } from '../use-cases/rescore-participant.js';

/** Browsers hear of it as of any other change of the lists, so that nobody can tell what it was. */
@Injectable()
@ReactsTo({ name: 'rescore-participant-when-vetoes-changed', when: ['vetoes-changed'], lane: 'quick' })
export class RescoreParticipantWhenVetoesChanged implements Reaction<VetoesChanged> {
  constructor(private readonly rescoreParticipant: RescoreParticipant) {}

  react({ missionId, participationId }: VetoesChanged): Promise<void> {
    return this.rescoreParticipant.run(missionId, participationId);
  }
}
