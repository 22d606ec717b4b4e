import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Placement } from '../domain/agenda-version.js';
import type { KeptPlace, StandbyOffer, StandbyOfferId, StandbySearch, StandbySearchId } from '../domain/standby.js';
import { StandbyOfferRows, StandbySearchRows } from './standby-rows.js';

/** Freed places that are offered, and to whom. Whoever writes has locked the mission's agendas. */
@Injectable()
export class StandbyStore {
  async addSearch(tx: Transaction, search: StandbySearch): Promise<void> {
    await tx.rowsOf(StandbySearchRows).insert(search);
  }

  async saveSearch(tx: Transaction, { id, ...rest }: StandbySearch): Promise<void> {
    await tx.rowsOf(StandbySearchRows).update({ id }, rest);
  }

  findSearch(tx: Transaction, missionId: MissionId, id: StandbySearchId): Promise<StandbySearch | null> {
    return tx.rowsOf(StandbySearchRows).findOneBy({ id, missionId });
  }

  /** The one under way for that hole; null for none. */
  findOpenSearch(tx: Transaction, staysId: ParticipationId, slotId: Id<'Slot'>): Promise<StandbySearch | null> {
    return tx.rowsOf(StandbySearchRows).findOneBy({ staysId, slotId, status: 'offering' });
  }

  async addOffer(tx: Transaction, offer: StandbyOffer): Promise<void> {
    await tx.rowsOf(StandbyOfferRows).insert(offer);
  }

  async saveOffer(tx: Transaction, { id, ...rest }: StandbyOffer): Promise<void> {
    await tx.rowsOf(StandbyOfferRows).update({ id }, rest);
  }

  findOffer(tx: Transaction, missionId: MissionId, id: StandbyOfferId): Promise<StandbyOffer | null> {
    return tx.rowsOf(StandbyOfferRows).findOneBy({ id, missionId });
  }

  offersOf(tx: Transaction, searchId: StandbySearchId): Promise<StandbyOffer[]> {
    return tx.rowsOf(StandbyOfferRows).find({ where: { searchId }, order: { offeredAt: 'ASC', id: 'ASC' } });
  }

  /** What is being offered in a mission: to whom, and which place. */
  openOffers(tx: Transaction, missionId: MissionId): Promise<KeptPlace[]> {
    return tx.query<KeptPlace>(
      `SELECT participation_id AS "participationId", stays_id AS "staysId", standby_offers.slot_id AS "slotId",
              table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM standby_offers JOIN standby_searches ON standby_searches.id = standby_offers.search_id
       WHERE standby_offers.mission_id = $1 AND standby_offers.status = 'open' ORDER BY standby_offers.id`,
      [missionId],
    );
  }

  /** Missions in which the time of an offer is over. */
  async missionsWithDue(tx: Transaction, now: Instant): Promise<MissionId[]> {
    const rows = await tx.query<{ missionId: MissionId }>(
      `SELECT DISTINCT mission_id AS "missionId" FROM standby_offers WHERE status = 'open' AND ends_at <= $1
       ORDER BY mission_id`,
      [now],
    );
    return rows.map(({ missionId }) => missionId);
  }

  /** Those whose time is over, the first to end first. */
  dueOffers(tx: Transaction, missionId: MissionId, now: Instant): Promise<StandbyOffer[]> {
    return tx.rowsOf(StandbyOfferRows).find({
      where: { missionId, status: 'open', endsAt: LessThanOrEqual(now) },
      order: { endsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Where meetings were that accepted repairs have taken out, each at its last place. */
  takenOut(tx: Transaction, missionId: MissionId): Promise<Placement[]> {
    return tx.query<Placement>(
      `SELECT DISTINCT ON (change ->> 'meetingId')
              (change ->> 'meetingId')::uuid AS "meetingId", (change ->> 'smeId')::uuid AS "smeId",
              (change ->> 'buyerId')::uuid AS "buyerId", (change -> 'before' ->> 'slotId')::uuid AS "slotId",
              (change -> 'before' ->> 'tableId')::uuid AS "tableId",
              (change -> 'before' ->> 'interpreterId')::uuid AS "interpreterId"
       FROM agenda_repairs
       JOIN repair_proposals ON repair_proposals.version_id = agenda_repairs.accepted_version_id
       CROSS JOIN LATERAL jsonb_array_elements(repair_proposals.changes) AS change
       WHERE agenda_repairs.mission_id = $1 AND agenda_repairs.status = 'accepted'
         AND change ->> 'after' IS NULL AND change ->> 'before' IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM public_placements
                         WHERE public_placements.meeting_id = (change ->> 'meetingId')::uuid)
       ORDER BY change ->> 'meetingId', agenda_repairs.answered_at DESC`,
      [missionId],
    );
  }
}
