import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { ProgrammeItem } from './domain/programme.js';

/** A programme as it stands; the version is how often it was said anew. */
export interface Programme {
  readonly version: number;
  /** In order of time. */
  readonly items: readonly Omit<ProgrammeItem, 'missionId'>[];
}

/** What a mission has beside its sessions. It is for everybody who takes part. */
@Injectable()
export class ProgrammeReader {
  constructor(private readonly database: Database) {}

  /** Read in one statement; null where there is no such mission. */
  async find(missionId: MissionId): Promise<Programme | null> {
    const [programme] = await this.database.query<Programme>(
      `SELECT coalesce((SELECT version FROM frame_revisions
                        WHERE mission_id = missions.id AND part = 'programme'), 0) AS version,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', items.id, 'kind', items.kind, 'title', items.title, 'place', items.place,
                        'day', items.day, 'startTime', items.start_time, 'endTime', items.end_time,
                        'startsAt', ${instantSql('items.starts_at')}, 'endsAt', ${instantSql('items.ends_at')},
                        'sequence', items.sequence, 'changedAt', ${instantSql('items.changed_at')})
                        ORDER BY items.starts_at, items.ends_at, items.id), '[]')
               FROM programme_items AS items WHERE items.mission_id = missions.id) AS items
       FROM missions WHERE missions.id = $1`,
      [missionId],
    );
    return programme ?? null;
  }
}
