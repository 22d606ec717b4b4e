import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type PhasePlanVersion, USUAL_PHASES } from '../domain/phase-plan.js';

const VERSIONS = `
  SELECT mission_id AS "missionId", version, body, ${instantSql('recorded_at')} AS "recordedAt",
         recorded_by_id AS "recordedById"
  FROM phase_plans WHERE mission_id = $1 ORDER BY version DESC`;

/** What organisers have decided about the phases of missions. */
@Injectable()
export class PhasePlanStore {
  constructor(private readonly database: Database) {}

  /** What holds now; what usually holds, as version 0, where nothing was decided. */
  async latest(missionId: MissionId): Promise<PhasePlanVersion> {
    const [latest] = await this.database.query<PhasePlanVersion>(`${VERSIONS} LIMIT 1`, [missionId]);
    return latest ?? { missionId, version: 0, body: USUAL_PHASES, recordedAt: null, recordedById: null };
  }

  /** What holds now in each mission where something was decided. */
  latestOfAll(): Promise<PhasePlanVersion[]> {
    return this.database.query<PhasePlanVersion>(
      `SELECT DISTINCT ON (mission_id) mission_id AS "missionId", version, body,
              ${instantSql('recorded_at')} AS "recordedAt", recorded_by_id AS "recordedById"
       FROM phase_plans ORDER BY mission_id, version DESC`,
    );
  }

  /** The newest first. */
  versions(missionId: MissionId): Promise<PhasePlanVersion[]> {
    return this.database.query<PhasePlanVersion>(VERSIONS, [missionId]);
  }

  /** Lets one transaction at a time decide anew in a mission, until it ends. */
  async lock(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('phases:' || $1, 0))`, [missionId]);
  }

  async add(tx: Transaction, { missionId, version, body, recordedAt, recordedById }: PhasePlanVersion): Promise<void> {
    await tx.query(
      `INSERT INTO phase_plans (mission_id, version, body, recorded_at, recorded_by_id) VALUES ($1, $2, $3, $4, $5)`,
      [missionId, version, JSON.stringify(body), recordedAt, recordedById],
    );
  }
}
