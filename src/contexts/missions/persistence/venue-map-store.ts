import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { HallSize, PlacedTable } from '../domain/venue-map.js';
import { TABLE_SPOT } from './read-models/mission-parts.js';

/** Where the tables of a mission stand. */
@Injectable()
export class VenueMapStore {
  /** The tables that the mission has, in their order. */
  tablesOf(tx: Transaction, missionId: MissionId): Promise<PlacedTable[]> {
    return tx.query<PlacedTable>(
      `SELECT id, label, ${TABLE_SPOT} AS spot FROM meeting_tables
       WHERE mission_id = $1 AND gone_at IS NULL ORDER BY position, id`,
      [missionId],
    );
  }

  /** Tables that change places would meet on the way: so all that move leave theirs first. */
  async save(tx: Transaction, missionId: MissionId, size: HallSize, moved: readonly PlacedTable[]): Promise<void> {
    await tx.query('UPDATE venues SET map_columns = $2, map_rows = $3 WHERE mission_id = $1', [
      ...[missionId, size.columns, size.rows],
    ]);
    await tx.query('UPDATE meeting_tables SET map_column = NULL, map_row = NULL WHERE id = ANY($1)', [
      moved.map(({ id }) => id),
    ]);
    await tx.query(
      `UPDATE meeting_tables SET map_column = said."column", map_row = said."row"
       FROM jsonb_to_recordset($1) AS said (id uuid, "column" integer, "row" integer) WHERE said.id = meeting_tables.id`,
      [JSON.stringify(moved.flatMap(({ id, spot }) => (spot === null ? [] : [{ id, ...spot }])))],
    );
  }

  /**
   * Takes from tables that are about to come back the spots that are not theirs any more: another table stands there, or
   * the hall has become smaller.
   */
  async freeTakenSpots(tx: Transaction, ids: readonly PlacedTable['id'][]): Promise<void> {
    await tx.query(
      `WITH returning_tables AS (
         SELECT meeting_tables.*, row_number() OVER (PARTITION BY map_column, map_row ORDER BY position) AS turn
         FROM meeting_tables WHERE id = ANY($1) AND map_column IS NOT NULL
       )
       UPDATE meeting_tables SET map_column = NULL, map_row = NULL
       FROM returning_tables AS back JOIN venues ON venues.id = back.venue_id
       WHERE meeting_tables.id = back.id
         AND (back.turn > 1 OR back.map_column >= venues.map_columns OR back.map_row >= venues.map_rows
              OR EXISTS (SELECT 1 FROM meeting_tables AS standing
                         WHERE standing.venue_id = back.venue_id AND standing.gone_at IS NULL
                           AND standing.map_column = back.map_column AND standing.map_row = back.map_row))`,
      [ids],
    );
  }
}
