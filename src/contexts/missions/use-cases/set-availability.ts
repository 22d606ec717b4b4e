import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { wallTimeOf } from '../../../platform/time/wall-time.js';
import {
  areSameWindows,
  type AvailabilityFacts,
  type AvailabilityMovedOn,
  type AvailabilityRefusal,
  checkAvailability,
} from '../domain/availability.js';
import type { AvailabilityChanged } from '../domain/mission-events.js';
import type { NotFound } from '../domain/not-found.js';
import { MissionStore } from '../persistence/mission-store.js';
import { ParticipationStore } from '../persistence/participation-store.js';

export type SetAvailabilityFailure =
  AvailabilityRefusal | AvailabilityMovedOn | NotFound | { readonly type: 'not-own-participation' };

/** The windows that take the place of those of a version. */
export interface AvailabilityWish {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly basedOnVersion: number;
  readonly windows: readonly TimeSpan[];
}

/**
 * Says when a participation can meet: its own people may, and organisers for anybody. No windows mean every session. What
 * is said already is said again at no cost, so that a lost answer can be asked for again.
 */
@Injectable()
export class SetAvailability {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly participations: ParticipationStore,
  ) {}

  run(actor: Actor, wish: AvailabilityWish): Promise<Result<null, SetAvailabilityFailure>> {
    const { missionId, participationId, basedOnVersion, windows } = wish;
    return this.database.run(async (tx) => {
      const participation = await this.participations.findForUpdate(tx, missionId, participationId);
      if (participation === null) return err({ type: 'not-found', what: 'participant' });
      if (!mayActFor(actor, missionId, participationId)) return err({ type: 'not-own-participation' });
      const checked = checkAvailability(windows, await this.factsOf(tx, missionId));
      if (!checked.ok) return checked;
      const { version: latestVersion, windows: stored } = await this.participations.availabilityOf(tx, participationId);
      if (areSameWindows(stored, checked.value)) return ok(null);
      if (latestVersion !== basedOnVersion) {
        return err({ type: 'availability-moved-on', basedOnVersion, latestVersion });
      }
      await this.participations.replaceAvailability(tx, participationId, checked.value);
      const changed: AvailabilityChanged = { type: 'availability-changed', missionId, participationId };
      await tx.announce(changed);
      return ok(null);
    });
  }

  private async factsOf(tx: Transaction, missionId: MissionId): Promise<AvailabilityFacts> {
    const mission = await this.missions.find(tx, missionId);
    const sessions = await this.missions.sessionsOf(tx, missionId);
    const firstDay = sessions[0]?.day;
    const lastDay = sessions.at(-1)?.day;
    if (mission === null || firstDay === undefined || lastDay === undefined) {
      throw new Error(`Mission ${missionId} has participants but no sessions`);
    }
    const slots = await this.missions.slotsOf(tx, missionId);
    return { firstDay, lastDay, slots, dayOf: (instant) => wallTimeOf(instant, mission.timeZone).day };
  }
}
