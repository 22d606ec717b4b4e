import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type MarketProfile, ReviseProfile, type RevisionRefusal } from '../../companies/index.js';
import { MissionReader } from '../../missions/index.js';
import type { ProfileRevised } from '../domain/matching-events.js';

/** What a participant is to state, and the version of the profile that whoever wrote it had read. */
export interface ParticipantRevision {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly basedOnVersion: number;
  readonly profile: MarketProfile;
}

/** There is no such participant, or none that the actor speaks for. */
export interface ParticipantUnknown {
  readonly type: 'not-found';
  readonly what: 'participant';
}

/** Takes what a company's own people, or an organiser for them, state of it now. Every mission it is in hears of it. */
@Injectable()
export class ReviseParticipantProfile {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly reviseProfile: ReviseProfile,
  ) {}

  /** Gives the version in force afterwards. */
  run(actor: Actor, revision: ParticipantRevision): Promise<Result<number, RevisionRefusal | ParticipantUnknown>> {
    const { missionId, participationId, basedOnVersion, profile } = revision;
    return this.database.run(async (tx) => {
      const participation = await this.missions.participation(missionId, participationId);
      if (participation === null || !mayActFor(actor, missionId, participationId)) {
        return err({ type: 'not-found', what: 'participant' });
      }
      const { companyId } = participation;
      const revised = await this.reviseProfile.run(tx, {
        companyId,
        basedOnVersion,
        profile,
        revisedById: actor.userId,
        mayLiftRestriction: membershipIn(actor, missionId)?.role === 'organiser',
      });
      if (!revised.ok) return revised;
      const { version } = revised.value;
      if (version === basedOnVersion) return ok(version);
      for (const { missionId: inMission, id } of await this.missions.participationsOf(companyId)) {
        const event: ProfileRevised = { type: 'profile-revised', missionId: inMission, participationId: id };
        await tx.announce(event);
      }
      return ok(version);
    });
  }
}
