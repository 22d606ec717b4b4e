import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { AgendaVersionRejected } from '../../domain/agenda-events.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { type PublishRefusal, rejectVersion } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';

export type RejectFailure =
  Extract<PublishRefusal, { readonly type: 'not-a-draft' }> | { readonly type: 'agenda-version-unknown' };

/** Discards a draft; it stays to be looked at. */
@Injectable()
export class RejectVersion {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
  ) {}

  run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    note: string | null,
  ): Promise<Result<AgendaVersion, RejectFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return err({ type: 'agenda-version-unknown' });
      const rejected = rejectVersion(version, note);
      if (!rejected.ok || rejected.value === version) return rejected;
      await this.versions.save(tx, rejected.value);
      await tx.announce({ type: 'agenda-version-rejected', missionId, versionId } satisfies AgendaVersionRejected);
      return rejected;
    });
  }
}
