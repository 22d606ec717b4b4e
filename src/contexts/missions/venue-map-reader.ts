import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';
import type { HallSize, PlacedTable } from './domain/venue-map.js';
import { TABLE_SPOT } from './persistence/read-models/mission-parts.js';

/** The map of a venue as it stands; the version is how often it was said anew. */
export interface VenueMap extends HallSize {
  readonly version: number;
  /** In the order in which people see them. */
  readonly tables: readonly PlacedTable[];
}

/** Where the tables of a mission stand. It is for everybody who takes part. */
@Injectable()
export class VenueMapReader {
  constructor(private readonly database: Database) {}

  /** The same for whoever looks for a table; null also where no table has a place. */
  async findPlaced(missionId: MissionId): Promise<VenueMap | null> {
    const map = await this.find(missionId);
    return map?.tables.some(({ spot }) => spot !== null) === true ? map : null;
  }

  /** Read in one statement; null where there is no such mission. */
  async find(missionId: MissionId): Promise<VenueMap | null> {
    const [map] = await this.database.query<VenueMap>(
      `SELECT coalesce((SELECT version FROM frame_revisions
                        WHERE mission_id = missions.id AND part = 'venue-map'), 0) AS version,
              venues.map_columns AS columns, venues.map_rows AS rows,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', meeting_tables.id, 'label', meeting_tables.label, 'spot', ${TABLE_SPOT})
                        ORDER BY meeting_tables.position, meeting_tables.id), '[]')
               FROM meeting_tables
               WHERE meeting_tables.mission_id = missions.id AND meeting_tables.gone_at IS NULL) AS tables
       FROM missions JOIN venues ON venues.mission_id = missions.id WHERE missions.id = $1`,
      [missionId],
    );
    return map ?? null;
  }
}
