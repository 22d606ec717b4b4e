import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Rehearsal, RehearsalId, RehearsalReport } from '../domain/rehearsal.js';

const REHEARSALS = `
  SELECT id, mission_id AS "missionId", version_id AS "versionId", day::text, terms, seed, status, share, report, failure,
         ${instantSql('requested_at')} AS "requestedAt", ${instantSql('finished_at')} AS "finishedAt"
  FROM rehearsals`;

/** How a rehearsal ended. */
export type RehearsalEnd =
  | { readonly status: 'succeeded'; readonly report: RehearsalReport }
  | { readonly status: 'failed'; readonly failure: NonNullable<Rehearsal['failure']> }
  | { readonly status: 'cancelled' };

/** Rehearsals, as they were asked for and as they went. */
@Injectable()
export class RehearsalStore {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, rehearsal: Rehearsal): Promise<void> {
    const { id, missionId, versionId, day, terms, seed, requestedAt } = rehearsal;
    await tx.query(
      `INSERT INTO rehearsals (id, mission_id, version_id, day, terms, seed, status, requested_at, touched_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $7)`,
      [id, missionId, versionId, day, JSON.stringify(terms), seed, requestedAt],
    );
  }

  /** The newest first. */
  list(missionId: MissionId, most: number): Promise<Rehearsal[]> {
    return this.database.query(`${REHEARSALS} WHERE mission_id = $1 ORDER BY requested_at DESC, id DESC LIMIT $2`, [
      missionId,
      most,
    ]);
  }

  async find(missionId: MissionId, id: RehearsalId): Promise<Rehearsal | null> {
    const [found] = await this.database.query<Rehearsal>(`${REHEARSALS} WHERE mission_id = $1 AND id = $2`, [
      missionId,
      id,
    ]);
    return found ?? null;
  }

  /**
   * The one that waits or is played. One that was being played and that nobody has touched since `lostBefore` has failed; one
   * that waits is not lost, however long it waits for a worker.
   */
  async findActive(
    tx: Transaction,
    missionId: MissionId,
    lostBefore: Instant,
    now: Instant,
  ): Promise<RehearsalId | null> {
    await tx.query(
      `UPDATE rehearsals SET status = 'failed', failure = 'job-lost', finished_at = $3
       WHERE mission_id = $1 AND status = 'running' AND touched_at < $2`,
      [missionId, lostBefore, now],
    );
    const [active] = await tx.query<{ id: RehearsalId }>(
      `SELECT id FROM rehearsals WHERE mission_id = $1 AND status IN ('queued', 'running')`,
      [missionId],
    );
    return active?.id ?? null;
  }

  /** Notes how far it is; false where it is over, and should be played no more. */
  async touch(tx: Transaction, id: RehearsalId, share: number, now: Instant): Promise<boolean> {
    const touched = await tx.query(
      `WITH touched AS (
         UPDATE rehearsals SET status = 'running', share = $2, touched_at = $3
         WHERE id = $1 AND status IN ('queued', 'running') RETURNING id
       )
       SELECT id FROM touched`,
      [id, share, now],
    );
    return touched.length > 0;
  }

  /** Ends it, unless it is over already. */
  async end(tx: Transaction, id: RehearsalId, end: RehearsalEnd, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE rehearsals SET status = $2, report = $3, failure = $4, finished_at = $5, touched_at = $5
       WHERE id = $1 AND status IN ('queued', 'running')`,
      [
        id,
        end.status,
        end.status === 'succeeded' ? JSON.stringify(end.report) : null,
        end.status === 'failed' ? end.failure : null,
        now,
      ],
    );
  }
}
