import { Injectable } from '@nestjs/common';
import type { Id, MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { FreedPlaceReopened } from '../../domain/agenda-events.js';
import type { ChangeRefusal } from '../../domain/change-places.js';
import type { LeftFreePlace } from '../../domain/freed-place.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { LeftFreeStore } from '../../persistence/left-free-store.js';
import { PublishChanges } from '../publishing/publish-changes.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { GatherFreedPlaces } from './gather-freed-places.js';

export type TakeBackRefusal =
  | ChangeRefusal
  | PlaceNotAllowed
  /** Nobody has left it free, or that was taken back, or its time has begun. */
  | { readonly type: 'place-not-left-free'; readonly meetingId: Id<'Meeting'> };

/**
 * Takes back that a freed place was left free. While somebody is still away, the place is shown with its choices again and
 * nobody is told; where both are there by now, the meeting is public again where it was.
 */
@Injectable()
export class TakeBackLeftFree {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly leftFree: LeftFreeStore,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly publishChanges: PublishChanges,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, meetingId: Id<'Meeting'>, by: UserId): Promise<Result<null, TakeBackRefusal>> {
    return this.database.run<Result<null, TakeBackRefusal>>(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const now = this.clock.now();
      const standing = await this.leftFree.standing(tx, missionId, now);
      const left = standing.find((one) => one.meetingId === meetingId);
      if (left === undefined) return err({ type: 'place-not-left-free', meetingId });
      await this.leftFree.takeBack(tx, left.id, now);
      await tx.announce({ type: 'freed-place-reopened', missionId, meetingId } satisfies FreedPlaceReopened);
      const { places } = await this.gatherFreedPlaces.run(tx, missionId);
      if (places.some(({ meeting }) => meeting.meetingId === meetingId)) return ok(null);
      const published = await this.publishChanges.run(tx, {
        ...{ missionId, changes: [broughtBack(left)], origin: 'repaired', restoresId: null, publishedBy: by },
        otherwise: { reason: 'left-out-by-repair', facts: { cause: 'incident' } },
      });
      return published.ok ? ok(null) : published;
    });
  }
}

function broughtBack({ meetingId, smeId, buyerId, slotId, tableId, interpreterId }: LeftFreePlace) {
  return { meeting: { meetingId, smeId, buyerId }, from: null, to: { slotId, tableId, interpreterId } };
}
