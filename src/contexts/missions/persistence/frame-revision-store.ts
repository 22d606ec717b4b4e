import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { FrameMovedOn, FramePart } from '../domain/frame-revision.js';

/** How often parts of a mission's frame were said anew, and when last. */
@Injectable()
export class FrameRevisionStore {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes the next version of a part where the latest is the one that whoever changes it has read. Whoever asks holds the
   * lock of the mission.
   */
  async advance<Part extends FramePart>(
    tx: Transaction,
    missionId: MissionId,
    part: Part,
    basedOnVersion: number,
  ): Promise<Result<null, FrameMovedOn<Part>>> {
    const [row] = await tx.query<{ version: number }>(
      'SELECT version FROM frame_revisions WHERE mission_id = $1 AND part = $2',
      [missionId, part],
    );
    const latestVersion = row?.version ?? 0;
    if (latestVersion !== basedOnVersion) return err({ type: `${part}-moved-on`, basedOnVersion, latestVersion });
    await tx.query(
      `INSERT INTO frame_revisions (mission_id, part, version, revised_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (mission_id, part) DO UPDATE SET version = excluded.version, revised_at = excluded.revised_at`,
      [missionId, part, latestVersion + 1, this.clock.now()],
    );
    return ok(null);
  }
}
