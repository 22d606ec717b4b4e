import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import type { ChangeRefusal, PlaceChange } from '../../domain/change-places.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import { PublishChanges } from '../publishing/publish-changes.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';

const LEFT_OUT = { reason: 'left-out-by-repair', facts: { cause: 'incident' } };

/**
 * Makes public in one go that a meeting is not held and what takes its place, so that whoever stays is told once. Whoever
 * asks holds the lock of the mission.
 */
@Injectable()
export class PublishFilling {
  constructor(private readonly publishChanges: PublishChanges) {}

  run(
    tx: Transaction,
    missionId: MissionId,
    freed: FreedPlace,
    filling: readonly PlaceChange[],
    publishedBy: UserId | null,
  ): Promise<Result<AgendaVersion, ChangeRefusal | PlaceNotAllowed>> {
    const leaves = freed.isStillPublic ? [{ meeting: freed.meeting, from: freed.place, to: null }] : [];
    return this.publishChanges.run(tx, {
      missionId,
      changes: [...leaves, ...filling],
      origin: 'repaired',
      restoresId: null,
      publishedBy,
      otherwise: LEFT_OUT,
    });
  }
}
