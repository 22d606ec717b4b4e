import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { StandbyChanged, StandbyOffered } from '../../domain/agenda-events.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import { endSearch, offerTo, type Standby, type StandbyOffer, type StandbySearch } from '../../domain/standby.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import { FindStandbys } from './find-standbys.js';
import { GatherFreedPlaces } from './gather-freed-places.js';
import { PublishFilling } from './publish-filling.js';

/**
 * Offers a freed place to the next of the standby list, which is made anew each time: people come and go. Where nobody is
 * left the place stays free, and the one who stays is told. Whoever asks holds the lock of the mission.
 */
@Injectable()
export class OfferToNext {
  constructor(
    private readonly standby: StandbyStore,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly findStandbys: FindStandbys,
    private readonly publishFilling: PublishFilling,
    private readonly clock: Clock,
  ) {}

  /** `closed` is who was asked last; gives the search as it goes on, or has ended. */
  async run(tx: Transaction, search: StandbySearch, closed: readonly ParticipationId[]): Promise<StandbySearch> {
    const { missionId, id: searchId } = search;
    const situation = await this.gatherFreedPlaces.run(tx, missionId);
    const freed = situation.places.find(
      ({ staysId, place }) => staysId === search.staysId && place.slotId === search.slotId,
    );
    if (freed === undefined) return this.end(tx, search, null, closed);
    const asked = (await this.standby.offersOf(tx, searchId)).map(({ participationId }) => participationId);
    const [standbys = []] = await this.findStandbys.run(missionId, [freed], situation, new Set(asked));
    const next = standbys.find(({ participationId }) => participationId === search.firstChoiceId) ?? standbys[0];
    if (next === undefined) return this.end(tx, search, freed, closed);
    await this.offer(tx, search, freed, next, closed);
    return search;
  }

  private async offer(
    tx: Transaction,
    search: StandbySearch,
    freed: FreedPlace,
    next: Standby,
    closed: readonly ParticipationId[],
  ): Promise<void> {
    const { missionId, id: searchId } = search;
    const offer: StandbyOffer = offerTo(newId(), search, next, freed.startsAt, this.clock.now());
    await this.standby.addOffer(tx, offer);
    const { id: offerId, participationId } = offer;
    await tx.announce({ type: 'standby-offered', missionId, offerId, participationId } satisfies StandbyOffered);
    const participationIds = [...closed, participationId];
    await tx.announce({ type: 'standby-changed', missionId, searchId, participationIds } satisfies StandbyChanged);
  }

  /** Without a freed place there is nothing to take out either: the slot has begun, or somebody has filled it otherwise. */
  private async end(
    tx: Transaction,
    search: StandbySearch,
    freed: FreedPlace | null,
    participationIds: readonly ParticipationId[],
  ): Promise<StandbySearch> {
    const { missionId, id: searchId } = search;
    let versionId = null;
    if (freed?.isStillPublic === true) {
      const published = await this.publishFilling.run(tx, missionId, freed, [], null);
      if (!published.ok) throw new Error(`Taking a meeting out of ${missionId} was refused: ${published.error.type}`);
      versionId = published.value.id;
    }
    const ended = endSearch(search, 'left-free', versionId, this.clock.now());
    await this.standby.saveSearch(tx, ended);
    await tx.announce({ type: 'standby-changed', missionId, searchId, participationIds } satisfies StandbyChanged);
    return ended;
  }
}
