import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type ListedMerge, NO_EFFECT, type ParticipantMerge } from '../domain/merge.js';

const nameOf = (which: string): string => `
  CASE WHEN EXISTS (SELECT 1 FROM erasures WHERE erasures.participation_id = ${which}.id) THEN NULL
       ELSE ${which}_companies.name END`;

/** Who was merged into whom. */
@Injectable()
export class MergeStore {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, merge: ParticipantMerge): Promise<void> {
    const { id, missionId, keptId, goneId, mergedById, mergedAt, effect } = merge;
    await tx.query(
      `INSERT INTO participant_merges (id, mission_id, kept_id, gone_id, merged_by_id, merged_at, effect)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, missionId, keptId, goneId, mergedById, mergedAt, JSON.stringify(effect)],
    );
  }

  /** The latest first. What was not counted yet when it happened is none. */
  of(missionId: MissionId): Promise<ListedMerge[]> {
    return this.database.query<ListedMerge>(
      `SELECT merges.id, merges.mission_id AS "missionId", kept_id AS "keptId", gone_id AS "goneId",
              merged_by_id AS "mergedById", ${instantSql('merged_at')} AS "mergedAt", $2::jsonb || effect AS effect,
              ${nameOf('kept')} AS "keptName", ${nameOf('gone')} AS "goneName"
       FROM participant_merges AS merges
       JOIN participations AS kept ON kept.id = kept_id JOIN companies AS kept_companies ON kept_companies.id = kept.company_id
       JOIN participations AS gone ON gone.id = gone_id JOIN companies AS gone_companies ON gone_companies.id = gone.company_id
       WHERE merges.mission_id = $1 ORDER BY merged_at DESC, merges.id DESC`,
      [missionId, JSON.stringify(NO_EFFECT)],
    );
  }
}
