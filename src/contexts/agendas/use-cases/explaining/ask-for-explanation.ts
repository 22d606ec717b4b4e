import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { isWorthExplaining } from '../../domain/agenda-explanation.js';
import type { ExplanationRequested } from '../../domain/agenda-events.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { AgendaExplanationStore } from '../../persistence/agenda-explanation-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';

export type AskFailure =
  | { readonly type: 'agenda-version-unknown' }
  /** Neither a draft nor what is public now. */
  | {
      readonly type: 'version-closed';
      readonly versionId: AgendaVersionId;
      readonly foundStatus: AgendaVersion['status'];
    };

/** Has a version explained anew, by the mission as it is now. */
@Injectable()
export class AskForExplanation {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly explanations: AgendaExplanationStore,
  ) {}

  run(missionId: MissionId, versionId: AgendaVersionId): Promise<Result<null, AskFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return err({ type: 'agenda-version-unknown' });
      if (!isWorthExplaining(version)) return err({ type: 'version-closed', versionId, foundStatus: version.status });
      await this.explanations.forget(tx, versionId);
      await tx.announce({ type: 'explanation-requested', missionId, versionId } satisfies ExplanationRequested);
      return ok(null);
    });
  }
}
