import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor, membershipIn } from '../../../../kernel/actor.js';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { CompanyReader } from '../../../companies/index.js';
import { MissionReader } from '../../../missions/index.js';
import type { BookingSubject } from '../../domain/booking.js';
import { BookingStore, type FoundSubject } from '../../persistence/booking-store.js';
import type { AskingPair } from '../../persistence/read-models/slot-standings.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';

export type AskRefusal =
  /** There is none, or the actor has no say in it. */
  | { readonly type: 'booking-subject-unknown' }
  /** The request was declined, withdrawn or has expired. */
  | { readonly type: 'booking-subject-closed' }
  /** The mission does not let participants book: organisers make the agenda. */
  | { readonly type: 'booking-closed' };

/** Somebody who may book a time for two, as far as the two are concerned. */
export interface AskedTimes extends AskingPair {
  readonly needsInterpreter: boolean;
  /** Null before the two have agreed to meet. */
  readonly meetingId: Id<'Meeting'> | null;
  /** The last moment at which the request can be accepted; null where none is set, or for a meeting agreed. */
  readonly answerBy: Instant | null;
}

/** Finds out who would meet, whether the actor may give them a time, and whether they need an interpreter. */
@Injectable()
export class AskForTimes {
  constructor(
    private readonly bookings: BookingStore,
    private readonly companies: CompanyReader,
    private readonly gatherHindrances: GatherHindrances,
    private readonly missions: MissionReader,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    missionId: MissionId,
    subject: BookingSubject,
  ): Promise<Result<AskedTimes, AskRefusal>> {
    const found = await this.bookings.findSubject(tx, missionId, subject);
    if (!found?.accepterIds.some((id) => mayActFor(actor, missionId, id))) {
      return err({ type: 'booking-subject-unknown' });
    }
    if (!found.isOpen) return err({ type: 'booking-subject-closed' });
    const isOrganiser = membershipIn(actor, missionId)?.role === 'organiser';
    if (!isOrganiser && !found.isBookingOpen) return err({ type: 'booking-closed' });
    const [[smeLanguages, buyerLanguages], hindrances] = await Promise.all([
      this.languagesOf(found),
      this.gatherHindrances.forOneMore(tx, missionId),
    ]);
    const { smeId, buyerId, meetingId, answerBy } = found;
    const pair = { subject, hindrances, smeId, buyerId, smeLanguages, buyerLanguages };
    return ok({ ...pair, meetingId, answerBy, needsInterpreter: needsInterpreter(smeLanguages, buyerLanguages) });
  }

  /**
   * For whoever takes a time with an interpreter who may work only so much: one of them at a time in a mission, since what
   * each takes, in whichever slot, bounds what the next one can. Asked before any slot is locked.
   */
  async alone(tx: Transaction, missionId: MissionId, asked: AskedTimes): Promise<AskedTimes> {
    if (!asked.needsInterpreter || !(await this.missions.hasRestrictedInterpreters(missionId))) return asked;
    await this.bookings.lockInterpreters(tx, missionId);
    return { ...asked, hindrances: await this.gatherHindrances.forOneMore(tx, missionId) };
  }

  /** What those speak who will sit at the table: a colleague who is sent, or else the company. */
  private async languagesOf({ companyIds, colleagueLanguages }: FoundSubject): Promise<[Languages, Languages]> {
    const spoken = await this.companies.languages(companyIds);
    const [smeId, buyerId] = companyIds;
    const [smeColleague, buyerColleague] = colleagueLanguages;
    return [smeColleague ?? spoken.get(smeId) ?? [], buyerColleague ?? spoken.get(buyerId) ?? []];
  }
}

/** ISO 639-1. */
type Languages = readonly string[];

/** Whether two can talk only through somebody; where the languages of one are not known, none is thought to be needed. */
function needsInterpreter(one: Languages, other: Languages): boolean {
  return one.length > 0 && other.length > 0 && !one.some((language) => other.includes(language));
}
