import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { AgreeMeetings } from '../../../meetings/index.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { ChangeRefusal } from '../../domain/change-places.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import type { Opening } from '../../domain/opening.js';
import type { WouldBePair } from '../../planning/standby/free-in-slot.js';
import { PublishChanges } from '../publishing/publish-changes.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { FindOpeningsFor } from './find-openings-for.js';

export type BookOpeningRefusal =
  | { readonly type: 'walk-in-unknown' }
  /** The two cannot meet in that slot any more, or ever. */
  | { readonly type: 'opening-gone'; readonly counterpartId: ParticipationId; readonly slotId: Id<'Slot'> }
  | ChangeRefusal
  | PlaceNotAllowed;

/** Everybody is looked at: what is to be booked may have moved down the list. */
const EVERYBODY = 10_000;

/** Agrees a meeting for a buyer at the desk and makes it public: its firm is told by its agenda. */
@Injectable()
export class BookOpening {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly findOpenings: FindOpeningsFor,
    private readonly agreeMeetings: AgreeMeetings,
    private readonly publishChanges: PublishChanges,
  ) {}

  run(
    missionId: MissionId,
    pair: WouldBePair,
    slotId: Id<'Slot'>,
    by: UserId,
  ): Promise<Result<Placement, BookOpeningRefusal>> {
    return this.database.run<Result<Placement, BookOpeningRefusal>>(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      await this.agreeMeetings.holdStill(tx, missionId);
      const openings = await this.findOpenings.run(tx, missionId, pair.buyerId, EVERYBODY);
      if (openings === null) return err({ type: 'walk-in-unknown' });
      const place = placeIn(openings, pair, slotId);
      const gone = { type: 'opening-gone', counterpartId: pair.smeId, slotId } as const;
      if (place === null) return err(gone);
      const meetingId = await this.agreeMeetings.agreePair(tx, missionId, pair);
      if (meetingId === null) return err(gone);
      const published = await this.publishChanges.run(tx, {
        missionId,
        changes: [{ meeting: { meetingId, ...pair }, from: null, to: place }],
        origin: 'edited',
        restoresId: null,
        publishedBy: by,
        otherwise: { reason: 'agreed-later', facts: {} },
      });
      return published.ok ? ok({ meetingId, ...pair, ...place }) : published;
    });
  }
}

function placeIn(openings: readonly Opening[], { smeId }: WouldBePair, slotId: Id<'Slot'>) {
  const place = openings.find(({ counterpartId }) => counterpartId === smeId)?.place ?? null;
  return place?.slotId === slotId ? place : null;
}
