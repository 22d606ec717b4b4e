import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { basesOfInvitation, followUpConsent } from '../domain/processing-basis.js';
import { PrivacyStore } from '../persistence/privacy-store.js';

/** Records on what basis somebody's data are used. Whether somebody may say so is asked before. */
@Injectable()
export class ChangeConsent {
  constructor(
    private readonly database: Database,
    private readonly store: PrivacyStore,
    private readonly clock: Clock,
  ) {}

  /** Somebody is known by name or address now, so what their data are used for is recorded. Done again, nothing. */
  recordInvitation(participationId: ParticipationId): Promise<void> {
    return this.database.write((tx) => this.store.addBases(tx, basesOfInvitation(participationId, this.clock.now())));
  }

  /** Consent to be asked later what became of the meetings. */
  toFollowUp(participationId: ParticipationId, isGiven: boolean): Promise<void> {
    return this.database.write((tx) => {
      return this.store.putBasis(tx, followUpConsent(participationId, isGiven, this.clock.now()));
    });
  }
}
