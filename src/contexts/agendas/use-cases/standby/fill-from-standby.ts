import { Injectable } from '@nestjs/common';
import type { Id, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { AgreeMeetings } from '../../../meetings/index.js';
import type { AgendaPlace, AgendaVersionId } from '../../domain/agenda-version.js';
import type { ChangeRefusal } from '../../domain/change-places.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Standby, StandbyOffer, StandbyOfferId, StandbySearch } from '../../domain/standby.js';
import { pairOf } from '../../planning/standby/list-standbys.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { FindStandbys } from './find-standbys.js';
import { GatherFreedPlaces } from './gather-freed-places.js';
import { PublishFilling } from './publish-filling.js';

/** Since it was offered the place, the table or the interpreter has gone, or the two may meet no more. */
export interface StandbyNotPossible {
  readonly type: 'standby-not-possible';
  readonly offerId: StandbyOfferId;
}

export type FillingRefusal = StandbyNotPossible | ChangeRefusal | PlaceNotAllowed;

/** What came of an acceptance. */
export interface StandbyFilling {
  readonly versionId: AgendaVersionId;
  readonly meetingId: Id<'Meeting'>;
  readonly place: AgendaPlace;
}

/** Puts whoever has accepted into the freed place, and agrees the meeting where the two had none. */
@Injectable()
export class FillFromStandby {
  constructor(
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly findStandbys: FindStandbys,
    private readonly publishFilling: PublishFilling,
    private readonly agreeMeetings: AgreeMeetings,
  ) {}

  /** Whoever asks holds the lock of the mission, and its meetings still. */
  async run(
    tx: Transaction,
    offer: StandbyOffer,
    search: StandbySearch,
    by: UserId,
  ): Promise<Result<StandbyFilling, FillingRefusal>> {
    const { missionId, participationId, id: offerId } = offer;
    const found = await this.stillPossible(tx, offer, search);
    if (found === null) return err({ type: 'standby-not-possible', offerId });
    const { freed, standby } = found;
    const pair = pairOf(freed, participationId);
    const meetingId = standby.meetingId ?? (await this.agreeMeetings.agreePair(tx, missionId, pair));
    if (meetingId === null) return err({ type: 'standby-not-possible', offerId });
    const change = { meeting: { meetingId, ...pair }, from: null, to: standby.place };
    const published = await this.publishFilling.run(tx, missionId, freed, [change], by);
    return published.ok ? ok({ versionId: published.value.id, meetingId, place: standby.place }) : published;
  }

  /** Looked for anew: what was to be had when it was offered may have gone since. */
  private async stillPossible(
    tx: Transaction,
    { missionId, participationId }: StandbyOffer,
    search: StandbySearch,
  ): Promise<{ readonly freed: FreedPlace; readonly standby: Standby } | null> {
    const situation = await this.gatherFreedPlaces.run(tx, missionId);
    const freed = situation.places.find(
      ({ staysId, place }) => staysId === search.staysId && place.slotId === search.slotId,
    );
    if (freed === undefined) return null;
    const [standbys = []] = await this.findStandbys.run(missionId, [freed], situation, new Set());
    const standby = standbys.find((one) => one.participationId === participationId);
    return standby === undefined ? null : { freed, standby };
  }
}
