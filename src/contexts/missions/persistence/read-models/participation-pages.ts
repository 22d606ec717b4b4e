import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { APOSTROPHES, withPlainApostrophes } from '../../domain/apostrophes.js';
import type { AvailabilityRevision } from '../../domain/availability.js';
import type { Participation, Side } from '../../domain/participation.js';
import { AVAILABILITY_OF_PARTICIPATION, AVAILABILITY_REVISION } from './mission-parts.js';

/** A participation in a list, without its company. */
export interface ListedParticipation extends Pick<
  Participation,
  'id' | 'missionId' | 'companyId' | 'side' | 'maximumMeetings'
> {
  readonly availability: readonly TimeSpan[];
  /** The first part of the key that lists are sorted by; the id is the second. */
  readonly sortName: string;
}

/** Which participations, and where in their order a page starts. */
export interface ParticipationQuery {
  readonly missionId: MissionId;
  readonly side: Side | null;
  /** Part of a company's name or city. */
  readonly search: string | null;
  /** Whether the search reaches the organisers' references too, which are not for others to find out. */
  readonly seesReferences: boolean;
  readonly after: { readonly sortName: string; readonly id: string } | null;
  readonly limit: number;
}

const LISTED = `
  SELECT participations.id, participations.mission_id AS "missionId", participations.company_id AS "companyId",
         participations.side, participations.maximum_meetings AS "maximumMeetings",
         lower(companies.name) AS "sortName", ${AVAILABILITY_OF_PARTICIPATION} AS availability
  FROM participations JOIN companies ON companies.id = participations.company_id
  WHERE participations.mission_id = $1 AND participations.status = 'admitted'`;

/** Who takes part, as lists show it: in order of their companies' names. */
@Injectable()
export class ParticipationPages {
  constructor(private readonly database: Database) {}

  rows(query: ParticipationQuery): Promise<ListedParticipation[]> {
    const { missionId, side, search, seesReferences, after, limit } = query;
    const pattern = search === null ? null : patternFor(search);
    return this.database.query(
      `${LISTED}
         AND ($2::text IS NULL OR participations.side = $2)
         AND ($3::text IS NULL OR ${plain('companies.name')} ILIKE $3 OR ${plain('companies.city')} ILIKE $3
              OR ($7 AND ${plain('participations.external_reference')} ILIKE $3))
         AND ($4::text IS NULL
              OR (lower(companies.name), participations.id::text COLLATE "C") > ($4, $5::text COLLATE "C"))
       ORDER BY lower(companies.name), participations.id::text COLLATE "C"
       LIMIT $6`,
      [missionId, side, pattern, after?.sortName ?? null, after?.id ?? null, limit, seesReferences],
    );
  }

  async row(missionId: MissionId, id: ParticipationId): Promise<ListedParticipation | null> {
    const [row] = await this.database.query<ListedParticipation>(`${LISTED} AND participations.id = $2`, [
      missionId,
      id,
    ]);
    return row ?? null;
  }

  async availability(missionId: MissionId, id: ParticipationId): Promise<AvailabilityRevision | null> {
    const [found] = await this.database.query<AvailabilityRevision>(
      `${AVAILABILITY_REVISION}
       WHERE participations.mission_id = $1 AND participations.id = $2 AND participations.status = 'admitted'`,
      [missionId, id],
    );
    return found ?? null;
  }
}

/** SQL of a text with one kind of apostrophe. */
function plain(column: string): string {
  return `translate(${column}, '${APOSTROPHES}', '${"''".repeat(APOSTROPHES.length)}')`;
}

/** What is searched for is text: the wildcards of SQL in it mean themselves, and every apostrophe any other. */
function patternFor(search: string): string {
  return `%${withPlainApostrophes(search).replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
