import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { PrivacyStore } from '../persistence/privacy-store.js';
import { ForgetPerson } from './forget-person.js';

export interface NobodyToErase {
  /** There is none, it is erased already, or the actor may not act for it. */
  readonly type: 'participation-unknown';
  readonly participationId: ParticipationId;
}

/**
 * Erases what is kept of a participation's people and ends its part in the mission, in one transaction. Meetings and
 * requests stay as numbers, without a name or a word; that the part has ended is announced by the context of missions, and
 * agendas then take out what cannot be held.
 */
@Injectable()
export class EraseParticipant {
  constructor(
    private readonly database: Database,
    private readonly store: PrivacyStore,
    private readonly forgetPerson: ForgetPerson,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, missionId: MissionId, participationId: ParticipationId): Promise<Result<null, NobodyToErase>> {
    return this.database.run(async (tx) => {
      const isForgotten = mayActFor(actor, missionId, participationId)
        ? await this.forgetPerson.run(tx, missionId, participationId)
        : false;
      if (!isForgotten) return err({ type: 'participation-unknown', participationId });
      const now = this.clock.now();
      const merged = await this.store.mergedInto(tx, participationId);
      for (const id of [participationId, ...merged.map((earlier) => earlier.id)]) {
        await this.store.endBases(tx, id, now);
        await this.store.forgetAnswersAbout(tx, id);
        await this.store.addErasure(tx, id, now);
      }
      return ok(null);
    });
  }
}
