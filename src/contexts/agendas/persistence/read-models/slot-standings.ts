import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { BookedPair, Occupant, SlotStanding } from '../../domain/booking.js';
import type { Hindrance } from '../../domain/hindrance.js';

/** The pair that is asked about, by the languages that an interpreter would bridge. */
export interface AskingPair extends BookedPair {
  readonly smeLanguages: readonly string[];
  readonly buyerLanguages: readonly string[];
  /** What has come up on the day that may be in the way. */
  readonly hindrances: readonly Hindrance[];
}

const OCCUPANT = `jsonb_build_object('smeId', taken.sme_id, 'buyerId', taken.buyer_id, 'smeName', sme_companies.name,
  'buyerName', buyer_companies.name, 'heldUntil', ${instantSql('taken.held_until')})`;

const NAMED = `taken
  JOIN participations AS smes ON smes.id = taken.sme_id JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
  JOIN participations AS buyers ON buyers.id = taken.buyer_id
  JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id`;

const OPEN_TABLES = `FROM meeting_tables
          WHERE meeting_tables.mission_id = $1 AND meeting_tables.gone_at IS NULL AND meeting_tables.id <> ALL (standing.hindered)`;

const INTERPRETERS_THERE = `FROM interpreters
          WHERE interpreters.mission_id = $1 AND interpreters.left_at IS NULL
            AND interpreters.id <> ALL (standing.hindered)
            AND interpreters.languages && $5::text[] AND interpreters.languages && $6::text[]`;

/** Of one slot, given as the last parameter, who came last into it is told as well. */
const LATEST = `
  (SELECT ${OCCUPANT} FROM ${NAMED} LEFT JOIN bookings ON bookings.meeting_id = taken.meeting_id
   WHERE taken.slot_id = standing.id AND taken.table_id IS NOT NULL ORDER BY bookings.booked_at DESC NULLS LAST LIMIT 1)`;

/** A condition on a column that names a slot, for one of them; none for all. */
type SlotCondition = (column: string) => string;

/**
 * Since slots lie apart, what is taken in a slot is what public meetings and holds have there. Of the two who are asked
 * about also what they have agreed with others, as long as that has no place: it takes no table.
 */
const takenIn = (ofSlots: SlotCondition): string => `
  WITH hindrances AS MATERIALIZED (
    SELECT "resourceId" AS resource_id, "startsAt" AS starts_at, "endsAt" AS ends_at
    FROM jsonb_to_recordset($7) AS hindered ("resourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
  ), taken AS MATERIALIZED (
    SELECT slot_id, meeting_id, sme_id, buyer_id, table_id, interpreter_id, NULL::timestamptz AS held_until
    FROM public_placements WHERE mission_id = $1 ${ofSlots('slot_id')}
    UNION ALL
    SELECT slot_id, NULL, sme_id, buyer_id, table_id, interpreter_id, expires_at
    FROM booking_holds WHERE mission_id = $1 ${ofSlots('slot_id')} AND expires_at > $2
      AND NOT (sme_id = $3 AND buyer_id = $4)
    UNION ALL
    SELECT wanted_slot_id, id, sme_id, buyer_id, NULL, NULL, NULL
    FROM meetings WHERE mission_id = $1 AND wanted_slot_id IS NOT NULL ${ofSlots('wanted_slot_id')}
      AND (sme_id = $3) <> (buyer_id = $4)
      AND NOT EXISTS (SELECT 1 FROM public_placements WHERE public_placements.meeting_id = meetings.id)
  ), in_the_way AS MATERIALIZED (
    SELECT DISTINCT ON (taken.slot_id) taken.slot_id, ${OCCUPANT} AS occupant
    FROM ${NAMED} WHERE $3 IN (taken.sme_id, taken.buyer_id) OR $4 IN (taken.sme_id, taken.buyer_id)
    ORDER BY taken.slot_id, $3 IN (taken.sme_id, taken.buyer_id) DESC
  ), by_slot AS (
    SELECT slot_id, array_agg(table_id) FILTER (WHERE table_id IS NOT NULL) AS tables, array_agg(interpreter_id) AS interpreters FROM taken GROUP BY slot_id
  )`;

const standings = (ofSlots: SlotCondition, latest: string): string => `
  ${takenIn(ofSlots)}, standing AS (
    SELECT slots.id, slots.starts_at, slots.ends_at, in_the_way.occupant, hindered.ids AS hindered,
           coalesce(by_slot.tables, '{}') AS tables, coalesce(by_slot.interpreters, '{}') AS interpreters,
           NOT ($3 = ANY (hindered.ids) OR $4 = ANY (hindered.ids)) AND NOT EXISTS (
             SELECT 1 FROM (VALUES ($3::uuid), ($4::uuid)) AS two (id)
             WHERE EXISTS (SELECT 1 FROM availability_windows WHERE participation_id = two.id)
               AND NOT EXISTS (SELECT 1 FROM availability_windows
                               WHERE participation_id = two.id AND availability_windows.starts_at <= slots.starts_at
                                 AND slots.ends_at <= availability_windows.ends_at)
           ) AS is_available
    FROM slots LEFT JOIN by_slot ON by_slot.slot_id = slots.id LEFT JOIN in_the_way ON in_the_way.slot_id = slots.id
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(resource_id), '{}') AS ids FROM hindrances
                        WHERE hindrances.starts_at < slots.ends_at AND slots.starts_at < hindrances.ends_at) AS hindered
    WHERE slots.mission_id = $1 AND slots.gone_at IS NULL ${ofSlots('slots.id')}
  )
  SELECT standing.id AS "slotId", ${instantSql('standing.starts_at')} AS "startsAt",
         ${instantSql('standing.ends_at')} AS "endsAt", standing.is_available AS "isAvailable",
         (SELECT slot_id FROM public_placements WHERE sme_id = $3 AND buyer_id = $4) AS "pairSlotId",
         standing.occupant AS "inTheWay",
         ${latest} AS latest,
         EXISTS (SELECT 1 ${OPEN_TABLES}) AS "isTableOpen", EXISTS (SELECT 1 ${INTERPRETERS_THERE}) AS "isInterpreterThere",
         (SELECT meeting_tables.id ${OPEN_TABLES} AND meeting_tables.id <> ALL (standing.tables)
          ORDER BY meeting_tables.position LIMIT 1) AS "tableId",
         (SELECT interpreters.id ${INTERPRETERS_THERE}
            AND NOT EXISTS (SELECT 1 FROM unnest(standing.interpreters) AS busy (id) WHERE busy.id = interpreters.id)
          ORDER BY cardinality(interpreters.languages), interpreters.position LIMIT 1) AS "interpreterId"
  FROM standing ORDER BY standing.starts_at`;

/** Enough to find a few free ones among, in a mission that is not almost full. */
const NEAREST = `
  SELECT id FROM slots WHERE mission_id = $1 AND gone_at IS NULL
  ORDER BY abs(extract(epoch FROM starts_at - (SELECT starts_at FROM slots WHERE id = $8))) LIMIT 12`;

const STANDINGS = standings(() => '', 'NULL');
const STANDINGS_NEAR_SLOT = standings(
  (column) => `AND ${column} IN (${NEAREST})`,
  `CASE WHEN standing.id = $8 THEN ${LATEST} END`,
);
const STANDING_OF_SLOT = standings((column) => `AND ${column} = $8`, LATEST);

/** How the slots of a mission stand for a pair, in one statement. */
@Injectable()
export class SlotStandings {
  constructor(private readonly database: Database) {}

  /** All slots, in order of time. */
  all(missionId: MissionId, pair: AskingPair, now: Instant): Promise<SlotStanding[]> {
    return this.database.query<SlotStanding>(STANDINGS, parametersOf(missionId, pair, now));
  }

  /** That slot, as `one` gives it, and some that are nearest to it, in order of time. */
  near(missionId: MissionId, slotId: Id<'Slot'>, pair: AskingPair, now: Instant): Promise<SlotStanding[]> {
    return this.database.query<SlotStanding>(STANDINGS_NEAR_SLOT, [...parametersOf(missionId, pair, now), slotId]);
  }

  /** The two themselves, where they have a public meeting; null where they have none. */
  async publicMeetingOf(missionId: MissionId, { smeId, buyerId }: BookedPair): Promise<Occupant | null> {
    const [found] = await this.database.query<{ occupant: Occupant }>(
      `SELECT ${OCCUPANT} AS occupant
       FROM (SELECT sme_id, buyer_id, NULL::timestamptz AS held_until FROM public_placements
             WHERE mission_id = $1 AND sme_id = $2 AND buyer_id = $3) AS ${NAMED}`,
      [missionId, smeId, buyerId],
    );
    return found?.occupant ?? null;
  }

  /** Null where the mission has no such slot. */
  async one(missionId: MissionId, slotId: Id<'Slot'>, pair: AskingPair, now: Instant): Promise<SlotStanding | null> {
    const parameters = [...parametersOf(missionId, pair, now), slotId];
    const [slot] = await this.database.query<SlotStanding>(STANDING_OF_SLOT, parameters);
    return slot ?? null;
  }
}

function parametersOf(
  missionId: MissionId,
  { smeId, buyerId, smeLanguages, buyerLanguages, hindrances }: AskingPair,
  now: Instant,
): readonly unknown[] {
  return [missionId, now, smeId, buyerId, smeLanguages, buyerLanguages, JSON.stringify(hindrances)];
}
