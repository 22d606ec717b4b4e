import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { isErasedSql, toldNameSql } from '../../../missions/told-name-sql.js';
import { draftBasesSql, isAgreedSql } from '../agenda-version-store.js';
import type { AgendaVersion, AgendaVersionId, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';
import { type RemoteSide, remoteSideOf } from './remote-side.js';

/** The names of the two who meet, and of whom none is told any more. */
export interface MeetingNames {
  readonly smeName: string;
  readonly isSmeErased: boolean;
  readonly buyerName: string;
  readonly isBuyerErased: boolean;
}

/** A version with the number that whoever published it, or else made it, goes by among the organisers. */
export interface ListedAgendaVersion extends AgendaVersion {
  /** Null for the product itself. */
  readonly authorNumber: number | null;
}

/** A version with all that is in it. */
export interface WholeAgendaVersion extends ListedAgendaVersion {
  /** Of the public version, with who joins from elsewhere. */
  readonly placements: readonly (Placement & MeetingNames & { readonly remoteSide: RemoteSide | null })[];
  readonly unplacedMeetings: readonly (UnplacedMeeting & MeetingNames)[];
  /** The versions that a draft may have been made from to be published now; null stands for nothing public. */
  readonly publicBases: readonly (AgendaVersionId | null)[];
  /** Meetings booked since this version, the public one, was published: they are among its placements. */
  readonly bookedSince: number;
}

/** A version as far as it is compared with another. */
type ComparedVersion = Pick<WholeAgendaVersion, 'id' | 'number' | 'placements'>;

/** A version beside an earlier one; null where it is compared with nothing. */
export interface VersionComparison {
  readonly from: ComparedVersion | null;
  readonly to: ComparedVersion;
}

/**
 * What of the rows of `left_out` counts as left out. What is agreed no more counts for nothing in what may still change, and
 * what was booked since has a place in the public version; what was public once stays as it was.
 */
const STILL_LEFT_OUT = `
  left_out.version_id = agenda_versions.id
  AND (agenda_versions.status NOT IN ('draft', 'proposed', 'published') OR ${isAgreedSql('left_out')})
  AND NOT (agenda_versions.status = 'published' AND EXISTS (
    SELECT 1 FROM public_placements WHERE public_placements.meeting_id = left_out.meeting_id))`;

const SUMMARY = `
  agenda_versions.id, agenda_versions.mission_id AS "missionId", agenda_versions.number, agenda_versions.status,
  agenda_versions.based_on_id AS "basedOnId", agenda_versions.solve_run_id AS "solveRunId",
  agenda_versions.origin, agenda_versions.restores_id AS "restoresId", agenda_versions.made_by AS "madeBy",
  agenda_versions.published_by AS "publishedBy",
  (SELECT organiser_numbers.number FROM organiser_numbers
   WHERE organiser_numbers.mission_id = agenda_versions.mission_id
     AND organiser_numbers.user_id =
       CASE WHEN agenda_versions.published_at IS NULL THEN agenda_versions.made_by ELSE agenda_versions.published_by END) AS "authorNumber",
  agenda_versions.note, agenda_versions.is_final AS "isFinal",
  ${instantSql('agenda_versions.created_at')} AS "createdAt",
  ${instantSql('agenda_versions.published_at')} AS "publishedAt",
  agenda_versions.placed,
  CASE WHEN agenda_versions.status IN ('draft', 'proposed', 'published')
       THEN (SELECT count(*)::integer FROM version_unplaced_meetings AS left_out WHERE ${STILL_LEFT_OUT})
       ELSE agenda_versions.unplaced END AS unplaced,
  agenda_versions.breaks, agenda_versions.idle_slots AS "idleSlots"`;

/** The two who meet in the rows of `table`, by id and by name. */
const namesIn = (table: string): string => `
  'meetingId', ${table}.meeting_id, 'smeId', ${table}.sme_id, 'buyerId', ${table}.buyer_id,
  'smeName', ${toldNameSql('smes', 'sme_companies')},
  'isSmeErased', ${isErasedSql('smes')},
  'buyerName', ${toldNameSql('buyers', 'buyer_companies')},
  'isBuyerErased', ${isErasedSql('buyers')}`;

const withNames = (source: string, table = source): string => `
  ${source}
  JOIN participations AS smes ON smes.id = ${table}.sme_id
  JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
  JOIN participations AS buyers ON buyers.id = ${table}.buyer_id
  JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id`;

const PUBLISHED = `
  (SELECT published.id FROM agenda_versions AS published
   WHERE published.mission_id = $1 AND published.status = 'published')`;

/** What is in a version; of the public one, with what was booked since. */
const PLACED = `
  SELECT meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id FROM version_placements
  WHERE version_placements.version_id = agenda_versions.id AND agenda_versions.status <> 'published'
  UNION ALL
  SELECT meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id FROM public_placements
  WHERE public_placements.mission_id = agenda_versions.mission_id AND agenda_versions.status = 'published'`;

/** The placements of a version in order of time and table, with names. */
const PLACEMENTS = `
  (SELECT coalesce(json_agg(json_build_object(${namesIn('placed')}, 'slotId', placed.slot_id,
            'tableId', placed.table_id, 'interpreterId', placed.interpreter_id, 'remoteSide',
            CASE WHEN agenda_versions.status = 'published' THEN ${remoteSideOf('placed')} END)
            ORDER BY slots.starts_at, meeting_tables.position), '[]')
   FROM ${withNames(`(${PLACED}) AS placed`, 'placed')}
   JOIN slots ON slots.id = placed.slot_id
   JOIN meeting_tables ON meeting_tables.id = placed.table_id)`;

/** Versions as the organiser's screens show them. */
@Injectable()
export class AgendaVersionList {
  constructor(private readonly database: Database) {}

  /**
   * The versions of a mission without what is in them, newest first, below that number. What a repair proposed and nobody
   * chose is found with the repair.
   */
  list(missionId: MissionId, below: number | null, limit: number): Promise<ListedAgendaVersion[]> {
    return this.database.query<ListedAgendaVersion>(
      `SELECT ${SUMMARY} FROM agenda_versions
       WHERE mission_id = $1 AND ($2::integer IS NULL OR number < $2)
         AND NOT (status IN ('proposed', 'rejected')
                  AND EXISTS (SELECT 1 FROM repair_proposals WHERE version_id = agenda_versions.id))
       ORDER BY number DESC LIMIT $3`,
      [missionId, below, limit],
    );
  }

  /** Placements in order of time and table, meetings without one in order of names; null where there is no such version. */
  async find(missionId: MissionId, id: AgendaVersionId): Promise<WholeAgendaVersion | null> {
    const [version] = await this.database.query<WholeAgendaVersion>(
      `SELECT ${SUMMARY},
              ${draftBasesSql(PUBLISHED)} AS "publicBases",
              (SELECT count(*)::integer FROM bookings
               WHERE bookings.mission_id = $1 AND bookings.version_id IS NULL
                 AND agenda_versions.status = 'published') AS "bookedSince",
              ${PLACEMENTS} AS placements,
              (SELECT coalesce(json_agg(json_build_object(${namesIn('left_out')},
                        'reason', left_out.reason, 'facts', left_out.facts)
                        ORDER BY sme_companies.name, buyer_companies.name, left_out.meeting_id), '[]')
               FROM ${withNames('version_unplaced_meetings AS left_out', 'left_out')}
               WHERE ${STILL_LEFT_OUT}) AS "unplacedMeetings"
       FROM agenda_versions WHERE agenda_versions.mission_id = $1 AND agenda_versions.id = $2`,
      [missionId, id],
    );
    return version ?? null;
  }

  /** That version beside `since`, or where it is null the one that it was made from; null where one of them is not there. */
  async compare(
    missionId: MissionId,
    id: AgendaVersionId,
    since: AgendaVersionId | null,
  ): Promise<VersionComparison | null> {
    const found = await this.database.query<ComparedVersion>(
      `SELECT agenda_versions.id, agenda_versions.number, ${PLACEMENTS} AS placements
       FROM agenda_versions WHERE agenda_versions.mission_id = $1 AND agenda_versions.id IN (
         $2, coalesce($3, (SELECT based_on_id FROM agenda_versions WHERE mission_id = $1 AND id = $2)))`,
      [missionId, id, since],
    );
    const to = found.find((one) => one.id === id);
    const from = since === id ? to : found.find((one) => one.id !== id);
    if (to === undefined || (since !== null && from === undefined)) return null;
    return { from: from ?? null, to };
  }
}
