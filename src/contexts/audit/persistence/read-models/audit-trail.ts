import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId, UserId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';

/** Who did something, as far as that may be known: organisers by number, participants by their company, posts by nothing. */
export interface AuditAuthor {
  readonly id: string;
  readonly kind: 'organiser' | 'participant' | 'post' | 'left';
  /**
   * Of organisers, also of those who have left: in the order in which they became known, and nobody else's afterwards. The
   * product keeps no names of them.
   */
  readonly number: number | null;
  /** Of participants; null where it was erased. */
  readonly companyName: string | null;
}

/** Whom or what a fact is about. */
export interface AuditSubject {
  readonly participationId: ParticipationId;
  readonly companyName: string | null;
}

/** Something that somebody did. */
export interface AuditEntry {
  readonly sequence: number;
  readonly recordedAt: Instant;
  readonly type: string;
  readonly author: AuditAuthor;
  /** As many as are shown by name. */
  readonly subjects: readonly AuditSubject[];
  /** How many others it is about. */
  readonly moreSubjects: number;
  /** Of the agenda version that it is about. */
  readonly versionNumber: number | null;
}

/** Which entries, from the latest back. */
export interface AuditQuery {
  readonly missionId: MissionId;
  readonly types: readonly string[];
  readonly authorId: string | null;
  /** Only those before that number. */
  readonly before: number | null;
  readonly limit: number;
}

/** More names than these are told as a number. */
const MOST_SUBJECTS = 5;

const nameOf = (participation: string, company: string): string => `
  CASE WHEN EXISTS (SELECT 1 FROM erasures WHERE erasures.participation_id = ${participation}.id) THEN NULL
       ELSE ${company}.name END`;

const AUTHORS = `
  authors AS (
    SELECT known.author_id, jsonb_build_object('id', known.author_id, 'number', organisers.number,
             'kind', CASE WHEN known.author_kind = 'post' THEN 'post' WHEN memberships.role = 'organiser' THEN 'organiser'
                          WHEN memberships.user_id IS NOT NULL THEN 'participant' ELSE 'left' END,
             'companyName', ${nameOf('participations', 'companies')}) AS author
    FROM (SELECT DISTINCT author_id, author_kind FROM audit_entries WHERE mission_id = $1) AS known
    LEFT JOIN organiser_numbers AS organisers ON organisers.user_id = known.author_id AND organisers.mission_id = $1
    LEFT JOIN memberships ON memberships.user_id = known.author_id AND memberships.mission_id = $1
    LEFT JOIN participations ON participations.id = memberships.participation_id
    LEFT JOIN companies ON companies.id = participations.company_id
  )`;

/** Of one entry, without reading any other participation: an entry can name all of a mission. */
const SUBJECTS = `
  SELECT jsonb_agg(jsonb_build_object('participationId', participations.id,
           'companyName', ${nameOf('participations', 'companies')}) ORDER BY companies.name, participations.id)
  FROM (
    SELECT DISTINCT ids.id::uuid AS id
    FROM (
      SELECT unnest(ARRAY[entries.event ->> 'participationId', entries.event ->> 'fromParticipationId',
                          entries.event ->> 'toParticipationId', entries.event ->> 'goneId'])
      UNION ALL
      (SELECT jsonb_array_elements_text(entries.event -> 'participationIds') LIMIT ${MOST_SUBJECTS})
    ) AS ids (id)
    WHERE ids.id IS NOT NULL
    LIMIT ${MOST_SUBJECTS}
  ) AS named
  JOIN participations ON participations.id = named.id AND participations.mission_id = $1
  JOIN companies ON companies.id = participations.company_id`;

/** Who changed what and when, as it was audited; names are looked up as they are now. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  entries({ missionId, types, authorId, before, limit }: AuditQuery): Promise<AuditEntry[]> {
    return this.database.query<AuditEntry>(
      `WITH ${AUTHORS}
       SELECT entries.sequence, ${instantSql('entries.recorded_at')} AS "recordedAt", entries.type, authors.author,
              coalesce((${SUBJECTS}), '[]') AS subjects, versions.number AS "versionNumber",
              greatest(0, coalesce(jsonb_array_length(entries.event -> 'participationIds'), 0) - ${MOST_SUBJECTS})
                AS "moreSubjects"
       FROM audit_entries AS entries
       JOIN authors ON authors.author_id = entries.author_id
       LEFT JOIN agenda_versions AS versions ON versions.id = (entries.event ->> 'versionId')::uuid
       WHERE entries.mission_id = $1 AND entries.type = ANY($2) AND ($3::uuid IS NULL OR entries.author_id = $3)
         AND ($4::integer IS NULL OR entries.sequence < $4)
       ORDER BY entries.sequence DESC LIMIT $5`,
      [missionId, types, authorId, before, limit],
    );
  }

  /** Everybody who did something, organisers first. */
  async authors(missionId: MissionId): Promise<AuditAuthor[]> {
    const rows = await this.database.query<{ author: AuditAuthor }>(
      `WITH ${AUTHORS}
       SELECT author FROM authors
       ORDER BY author ->> 'kind' <> 'organiser', (author ->> 'number')::integer, author ->> 'companyName', author_id`,
      [missionId],
    );
    return rows.map(({ author }) => author);
  }
}

/** Whether an author is whoever reads. */
export function isReader({ id }: AuditAuthor, reader: UserId): boolean {
  return id === reader;
}
