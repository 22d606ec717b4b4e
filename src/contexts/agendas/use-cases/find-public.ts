import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { type MissionTie, type MissionTieFinder, MissionTies } from '../../missions/index.js';

/** An agenda that was ever public binds its mission to those who are in it, and so does a meeting that has a public place. */
@Injectable()
export class FindPublic implements MissionTieFinder, OnModuleInit {
  constructor(
    private readonly ties: MissionTies,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.ties.add(this);
  }

  async findTies(missionId: MissionId): Promise<MissionTie[]> {
    const [found] = await this.database.query<{ readonly ties: MissionTie[] }>(
      `SELECT array_remove(ARRAY[
         CASE WHEN EXISTS (SELECT 1 FROM agenda_versions WHERE mission_id = $1 AND published_at IS NOT NULL)
           THEN 'agenda-published' END,
         CASE WHEN EXISTS (SELECT 1 FROM public_placements WHERE mission_id = $1) THEN 'meetings-public' END
       ], NULL) AS ties`,
      [missionId],
    );
    return found?.ties ?? [];
  }
}
