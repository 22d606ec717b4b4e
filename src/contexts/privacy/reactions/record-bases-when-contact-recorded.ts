import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { ContactRecorded } from '../../notifications/index.js';
import { ChangeConsent } from '../use-cases/change-consent.js';

@Injectable()
@ReactsTo({ name: 'record-bases-when-contact-recorded', when: ['contact-recorded'], lane: 'quick' })
export class RecordBasesWhenContactRecorded implements Reaction<ContactRecorded> {
  constructor(private readonly changeConsent: ChangeConsent) {}

  react({ participationId }: ContactRecorded): Promise<void> {
    return this.changeConsent.recordInvitation(participationId);
  }
}
