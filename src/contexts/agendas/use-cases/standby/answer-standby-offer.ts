import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AgreeMeetings } from '../../../meetings/index.js';
import type { StandbyChanged } from '../../domain/agenda-events.js';
import {
  answerOffer,
  endSearch,
  type OfferRefusal,
  type StandbyOffer,
  type StandbyOfferId,
  type StandbySearch,
} from '../../domain/standby.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import { FillFromStandby, type FillingRefusal } from './fill-from-standby.js';
import { OfferToNext } from './offer-to-next.js';

export type AnswerOfferRefusal = OfferRefusal | FillingRefusal;

/** Answers the offer of a freed place, for the participation itself or by an organiser in its place. */
@Injectable()
export class AnswerStandbyOffer {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly standby: StandbyStore,
    private readonly fillFromStandby: FillFromStandby,
    private readonly offerToNext: OfferToNext,
    private readonly agreeMeetings: AgreeMeetings,
    private readonly clock: Clock,
  ) {}

  /** `accepted`: public at once; of two who accept at a time one does, the other is told that it is over. `declined`: passes on. */
  run(
    actor: Actor,
    missionId: MissionId,
    offerId: StandbyOfferId,
    answer: 'accepted' | 'declined',
  ): Promise<Result<StandbyOffer, AnswerOfferRefusal>> {
    return this.database.run<Result<StandbyOffer, AnswerOfferRefusal>>(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      await this.agreeMeetings.holdStill(tx, missionId);
      const offer = await this.standby.findOffer(tx, missionId, offerId);
      if (offer === null || !mayActFor(actor, missionId, offer.participationId)) return err({ type: 'offer-unknown' });
      const answered = answerOffer(offer, answer, actor.userId, this.clock.now());
      if (!answered.ok) return answered;
      const search = await this.standby.findSearch(tx, missionId, offer.searchId);
      if (search === null) throw new Error(`Offer ${offerId} is of search ${offer.searchId}, which is gone`);
      return answer === 'accepted'
        ? this.fill(tx, answered.value, search, actor)
        : this.passOn(tx, answered.value, search);
    });
  }

  private async passOn(
    tx: Transaction,
    declined: StandbyOffer,
    search: StandbySearch,
  ): Promise<Result<StandbyOffer, AnswerOfferRefusal>> {
    await this.standby.saveOffer(tx, declined);
    await this.offerToNext.run(tx, search, [declined.participationId]);
    return ok(declined);
  }

  private async fill(
    tx: Transaction,
    answered: StandbyOffer,
    search: StandbySearch,
    { userId }: Actor,
  ): Promise<Result<StandbyOffer, AnswerOfferRefusal>> {
    const filled = await this.fillFromStandby.run(tx, answered, search, userId);
    if (!filled.ok) return filled;
    const { versionId, meetingId, place } = filled.value;
    const accepted: StandbyOffer = { ...answered, meetingId, ...place };
    const { missionId, id: searchId } = search;
    await this.standby.saveOffer(tx, accepted);
    await this.standby.saveSearch(tx, endSearch(search, 'filled', versionId, this.clock.now()));
    const participationIds = [accepted.participationId, search.staysId];
    await tx.announce({ type: 'standby-changed', missionId, searchId, participationIds } satisfies StandbyChanged);
    return ok(accepted);
  }
}
