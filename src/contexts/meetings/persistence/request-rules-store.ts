import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type RequestRulesVersion, USUAL_RULES } from '../domain/request-rules.js';

/** What organisers have decided about requests and wishes. */
@Injectable()
export class RequestRulesStore {
  constructor(private readonly database: Database) {}

  /** What holds now; what usually holds, as version 0, where nothing was decided. */
  async latest(missionId: MissionId): Promise<RequestRulesVersion> {
    const [latest] = await this.database.query<RequestRulesVersion>(
      `SELECT mission_id AS "missionId", version, body, ${instantSql('recorded_at')} AS "recordedAt",
              recorded_by_id AS "recordedById"
       FROM request_rules WHERE mission_id = $1 ORDER BY version DESC LIMIT 1`,
      [missionId],
    );
    return latest ?? { missionId, version: 0, body: USUAL_RULES, recordedAt: null, recordedById: null };
  }

  async add(
    tx: Transaction,
    { missionId, version, body, recordedAt, recordedById }: RequestRulesVersion,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO request_rules (mission_id, version, body, recorded_at, recorded_by_id) VALUES ($1, $2, $3, $4, $5)`,
      [missionId, version, JSON.stringify(body), recordedAt, recordedById],
    );
  }
}
