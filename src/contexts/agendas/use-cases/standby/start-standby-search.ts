import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { StandbySearch } from '../../domain/standby.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import { GatherFreedPlaces } from './gather-freed-places.js';
import { OfferToNext } from './offer-to-next.js';

/** That meeting has no place that is free now: it is held, its slot has begun, or somebody has filled the hole. */
export interface PlaceNotFree {
  readonly type: 'place-not-free';
  readonly meetingId: Id<'Meeting'>;
}

export type StartRefusal =
  | PlaceNotFree
  /** Nobody is there, free and able to talk to the one who stays. */
  | { readonly type: 'standby-empty'; readonly meetingId: Id<'Meeting'> };

/** How a place is offered. */
export interface StandbyWish {
  readonly secondsPerOffer: number;
  readonly firstChoiceId: ParticipationId | null;
}

/** Begins to offer a freed place to those on its standby list. Where that is under way already, nothing changes. */
@Injectable()
export class StartStandbySearch {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly standby: StandbyStore,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly offerToNext: OfferToNext,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    meetingId: Id<'Meeting'>,
    { secondsPerOffer, firstChoiceId }: StandbyWish,
  ): Promise<Result<StandbySearch, StartRefusal>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const { places } = await this.gatherFreedPlaces.run(tx, missionId);
      const freed = places.find(({ meeting }) => meeting.meetingId === meetingId);
      if (freed === undefined) return err({ type: 'place-not-free', meetingId });
      const { staysId, place } = freed;
      const underWay = await this.standby.findOpenSearch(tx, staysId, place.slotId);
      if (underWay !== null) return ok(underWay);
      const search: StandbySearch = {
        ...{ id: newId(), missionId, freedMeetingId: meetingId, staysId, slotId: place.slotId },
        ...{ status: 'offering', secondsPerOffer, firstChoiceId, versionId: null },
        ...{ startedAt: this.clock.now(), endedAt: null },
      };
      await this.standby.addSearch(tx, search);
      const going = await this.offerToNext.run(tx, search, []);
      return going.status === 'offering' ? ok(going) : err({ type: 'standby-empty', meetingId });
    });
  }
}
