import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MissionReader } from '../../../missions/index.js';
import type { FreedPlace, LeftFreePlace } from '../../domain/freed-place.js';
import type { KeptPlace, Standby } from '../../domain/standby.js';
import { LeftFreeStore } from '../../persistence/left-free-store.js';
import { findMoveInto, type MoveInto } from '../../planning/standby/find-move-into.js';
import { FindStandbys } from './find-standbys.js';
import { GatherFreedPlaces } from './gather-freed-places.js';

/** A freed place with what can be done about it. */
export interface FreedPlaceOutlook {
  readonly freed: FreedPlace;
  /** Who would be asked, in that order, without those who are being asked about a place in the same slot. */
  readonly standbys: readonly Standby[];
  readonly move: MoveInto | null;
}

/** Freed places with the names of all whom they speak of. */
export interface FreedPlacesOutlook {
  readonly outlooks: readonly FreedPlaceOutlook[];
  readonly names: ReadonlyMap<ParticipationId, string>;
  /** Those that were left free, which can be taken back. */
  readonly leftFree: readonly LeftFreePlace[];
}

/** A delegation can free dozens of places: nobody chooses for more at a time. */
const MOST_SHOWN = 12;

/** Tells which places have become free on the day, and for each who could come, what could be brought forward. */
@Injectable()
export class ListFreedPlaces {
  constructor(
    private readonly database: Database,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly findStandbys: FindStandbys,
    private readonly missions: MissionReader,
    private readonly leftFree: LeftFreeStore,
    private readonly clock: Clock,
  ) {}

  /** The soonest ones, in order of time. */
  run(missionId: MissionId): Promise<FreedPlacesOutlook> {
    return this.database.write(async (tx) => {
      const situation = await this.gatherFreedPlaces.run(tx, missionId);
      const { frame, published, hindrances, openOffers } = situation;
      const shown = situation.places.slice(0, MOST_SHOWN);
      const standbys = await this.findStandbys.run(missionId, shown, situation, new Set());
      const outlooks = shown.map((freed, index): FreedPlaceOutlook => {
        const asked = askedAbout(freed, openOffers);
        return {
          freed,
          standbys: (standbys[index] ?? []).filter(({ participationId }) => !asked.has(participationId)),
          move: findMoveInto(freed, frame, published, hindrances, openOffers),
        };
      });
      const briefs = await this.missions.briefs(missionId, participationsIn(outlooks));
      return {
        ...{ outlooks, names: new Map(briefs.map(({ id, companyName }) => [id, companyName])) },
        leftFree: await this.leftFree.standing(tx, missionId, this.clock.now()),
      };
    });
  }
}

/** Who is being asked about the place itself: shown with the offers. */
function askedAbout({ staysId, place }: FreedPlace, openOffers: readonly KeptPlace[]): Set<ParticipationId> {
  const own = openOffers.filter((offer) => offer.staysId === staysId && offer.slotId === place.slotId);
  return new Set(own.map(({ participationId }) => participationId));
}

function participationsIn(outlooks: readonly FreedPlaceOutlook[]): ParticipationId[] {
  const ids = outlooks.flatMap(({ freed, standbys, move }) => [
    ...[freed.staysId, freed.awayId],
    ...standbys.map(({ participationId }) => participationId),
    ...(move === null ? [] : [move.change.meeting.smeId, move.change.meeting.buyerId]),
  ]);
  return [...new Set(ids)];
}
