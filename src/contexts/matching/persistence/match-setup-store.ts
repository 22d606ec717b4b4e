import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type MatchSetupVersion, USUAL_SETUP } from '../domain/match-setup.js';

const VERSIONS = `
  SELECT mission_id AS "missionId", version, body, ${instantSql('recorded_at')} AS "recordedAt",
         recorded_by_id AS "recordedById"
  FROM match_setups WHERE mission_id = $1 ORDER BY version DESC`;

/** In every version: an earlier one names whom a later one does not. */
const FORGET = `
  UPDATE match_setups SET body = match_setups.body || jsonb_build_object(
    'clearedIds', (
      SELECT coalesce(jsonb_agg(cleared.id ORDER BY cleared.position), '[]')
      FROM jsonb_array_elements(match_setups.body -> 'clearedIds') WITH ORDINALITY AS cleared (id, position)
      WHERE cleared.id <> to_jsonb($2::text)),
    'blockedPairs', (
      SELECT coalesce(jsonb_agg(blocked.pair ORDER BY blocked.position), '[]')
      FROM jsonb_array_elements(match_setups.body -> 'blockedPairs') WITH ORDINALITY AS blocked (pair, position)
      WHERE $2 NOT IN (blocked.pair ->> 'smeId', blocked.pair ->> 'buyerId')))
  WHERE match_setups.mission_id = $1 AND match_setups.body::text LIKE '%' || $2 || '%'`;

/** What organisers have decided about who should meet whom. */
@Injectable()
export class MatchSetupStore {
  constructor(private readonly database: Database) {}

  /** What holds now; what usually holds, as version 0, where nothing was decided. */
  async latest(missionId: MissionId): Promise<MatchSetupVersion> {
    const [latest] = await this.database.query<MatchSetupVersion>(`${VERSIONS} LIMIT 1`, [missionId]);
    return latest ?? { missionId, version: 0, body: USUAL_SETUP, recordedAt: null, recordedById: null };
  }

  /** The newest first. */
  versions(missionId: MissionId): Promise<MatchSetupVersion[]> {
    return this.database.query<MatchSetupVersion>(VERSIONS, [missionId]);
  }

  /** Takes a participant out of all that was decided, as if nobody had ever named it. */
  async forget(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    await tx.query(FORGET, [missionId, participationId]);
  }

  /** Lets one transaction at a time decide anew in a mission, until it ends. */
  async lock(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('match-setup:' || $1, 0))`, [missionId]);
  }

  async add(tx: Transaction, { missionId, version, body, recordedAt, recordedById }: MatchSetupVersion): Promise<void> {
    await tx.query(
      `INSERT INTO match_setups (mission_id, version, body, recorded_at, recorded_by_id) VALUES ($1, $2, $3, $4, $5)`,
      [missionId, version, JSON.stringify(body), recordedAt, recordedById],
    );
  }
}
