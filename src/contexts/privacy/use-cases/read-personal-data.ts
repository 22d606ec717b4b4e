import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { type PersonalData, PersonalDataReader } from '../persistence/read-models/personal-data.js';

/** Gives somebody everything that is kept of them: their own people may have it, and organisers for anybody. */
@Injectable()
export class ReadPersonalData {
  constructor(private readonly personalData: PersonalDataReader) {}

  /** Null where the mission has no such participation, or the actor may not act for it. */
  async run(actor: Actor, missionId: MissionId, participationId: ParticipationId): Promise<PersonalData | null> {
    if (!mayActFor(actor, missionId, participationId)) return null;
    const isOwn = membershipIn(actor, missionId)?.participationId === participationId;
    return this.personalData.of(missionId, participationId, isOwn);
  }
}
