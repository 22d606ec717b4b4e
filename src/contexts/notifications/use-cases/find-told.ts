import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { type MissionTie, type MissionTieFinder, MissionTies } from '../../missions/index.js';

/** Whoever was written to, or is about to be, is bound to the mission; what was recalled has reached nobody. */
@Injectable()
export class FindTold implements MissionTieFinder, OnModuleInit {
  constructor(
    private readonly ties: MissionTies,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.ties.add(this);
  }

  async findTies(missionId: MissionId): Promise<MissionTie[]> {
    const told = await this.database.query(
      `SELECT 1 FROM notifications WHERE mission_id = $1 AND state <> 'recalled' LIMIT 1`,
      [missionId],
    );
    return told.length === 0 ? [] : ['messages'];
  }
}
