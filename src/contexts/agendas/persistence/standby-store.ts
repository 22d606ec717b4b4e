import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Placement } from '../domain/agenda-version.js';
import type { StandbyOffer, StandbyOfferId, StandbySearch, StandbySearchId } from '../domain/standby.js';
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

  /** Who is being asked about a place in that slot. */
  async askedInSlot(tx: Transaction, slotId: Id<'Slot'>): Promise<ParticipationId[]> {
    const open = await tx.rowsOf(StandbyOfferRows).findBy({ slotId, status: 'open' });
    return open.map(({ participationId }) => participationId);
  }

  /** Missions in which the time of an offer is over. */
  async missionsWithDue(tx: Transaction, now: Instant): Promise<MissionId[]> {
    const rows = await tx.query<{ missionId: MissionId }>(
      `SELECT DISTINCT mission_id AS "missionId" FROM standby_offers WHERE status = 'open' AND ends_at <= $1`,
      [now],
    );
    return rows.map(({ missionId }) => missionId);
  }

  async dueOffers(tx: Transaction, missionId: MissionId, now: Instant): Promise<StandbyOffer[]> {
    const open = await tx.rowsOf(StandbyOfferRows).find({
      where: { missionId, status: 'open' },
      order: { endsAt: 'ASC', id: 'ASC' },
    });
    return open.filter(({ endsAt }) => endsAt <= now);
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
