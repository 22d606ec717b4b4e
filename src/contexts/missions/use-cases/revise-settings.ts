import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { FrameMovedOn } from '../domain/frame-revision.js';
import type { MissionRenamed } from '../domain/mission-events.js';
import type { MissionSettings } from '../domain/mission-settings.js';
import { FrameRevisionStore } from '../persistence/frame-revision-store.js';
import { MissionStore } from '../persistence/mission-store.js';

export type ReviseSettingsFailure = FrameMovedOn<'settings'>;

/** Says anew what a mission is called and where it is. */
@Injectable()
export class ReviseSettings {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly revisions: FrameRevisionStore,
  ) {}

  /** `basedOnVersion` is what was read. */
  run(
    missionId: MissionId,
    settings: MissionSettings,
    basedOnVersion: number,
  ): Promise<Result<null, ReviseSettingsFailure>> {
    return this.database.run(async (tx): Promise<Result<null, ReviseSettingsFailure>> => {
      await this.missions.lock(tx, missionId);
      const advanced = await this.revisions.advance(tx, missionId, 'settings', basedOnVersion);
      if (!advanced.ok) return advanced;
      await this.missions.rename(tx, missionId, settings);
      await tx.announce({ type: 'mission-renamed', missionId } satisfies MissionRenamed);
      return ok(null);
    });
  }
}
