import { Injectable } from '@nestjs/common';
import type { Id, MissionId, UserId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import type { ChangeRefusal, PlaceChange } from '../../domain/change-places.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { LeftFreeStore } from '../../persistence/left-free-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import { findMoveInto } from '../../planning/standby/find-move-into.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { CallOffStandbySearch } from './call-off-standby-search.js';
import { type FreedSituation, GatherFreedPlaces } from './gather-freed-places.js';
import { PublishFilling } from './publish-filling.js';
import type { PlaceNotFree } from './start-standby-search.js';

export type FillRefusal =
  | PlaceNotFree
  | ChangeRefusal
  | PlaceNotAllowed
  /** The meeting that was to be brought forward can come no more, or another one would now be. */
  | { readonly type: 'move-moved-on'; readonly meetingId: Id<'Meeting'> };

/** Fills a freed place without asking anybody: with a later meeting of the one who stays, or with nothing. */
@Injectable()
export class FillFreedPlace {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly standby: StandbyStore,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly publishFilling: PublishFilling,
    private readonly callOff: CallOffStandbySearch,
    private readonly leftFree: LeftFreeStore,
  ) {}

  /** `movedId` is the meeting that was shown: whoever chooses gets that or nothing. */
  move(
    missionId: MissionId,
    freedId: Id<'Meeting'>,
    movedId: Id<'Meeting'>,
    by: UserId,
  ): Promise<Result<AgendaVersion, FillRefusal>> {
    return this.fill(missionId, freedId, by, (freed, { frame, published, hindrances, openOffers }) => {
      const change = findMoveInto(freed, frame, published, hindrances, openOffers)?.change;
      return change?.meeting.meetingId === movedId ? [change] : null;
    });
  }

  leaveFree(missionId: MissionId, freedId: Id<'Meeting'>, by: UserId): Promise<Result<AgendaVersion, FillRefusal>> {
    return this.fill(missionId, freedId, by, () => []);
  }

  private fill(
    missionId: MissionId,
    meetingId: Id<'Meeting'>,
    by: UserId,
    fillingOf: (freed: FreedPlace, situation: FreedSituation) => readonly PlaceChange[] | null,
  ): Promise<Result<AgendaVersion, FillRefusal>> {
    return this.database.run<Result<AgendaVersion, FillRefusal>>(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const situation = await this.gatherFreedPlaces.run(tx, missionId);
      const freed = situation.places.find((one) => one.meeting.meetingId === meetingId);
      if (freed === undefined) return err({ type: 'place-not-free', meetingId });
      const filling = fillingOf(freed, situation);
      if (filling === null) return err({ type: 'move-moved-on', meetingId });
      // A meeting that is out already leaves its place free as it is.
      if (filling.length === 0 && !freed.isStillPublic) return err({ type: 'place-not-free', meetingId });
      const underWay = await this.standby.findOpenSearch(tx, freed.staysId, freed.place.slotId);
      if (underWay !== null) await this.callOff.within(tx, underWay);
      const published = await this.publishFilling.run(tx, missionId, freed, filling, by);
      if (published.ok && filling.length === 0) await this.leftFree.add(tx, missionId, newId(), freed, published.value);
      return published;
    });
  }
}
