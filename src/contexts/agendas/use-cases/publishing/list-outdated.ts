import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { isDraft } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import type { Outdated } from '../../planning/rules/find-outdated.js';
import { CheckPublishable } from './check-publishable.js';

/** What of a draft keeps it from being public, before anybody tries: in the order of its meetings. */
@Injectable()
export class ListOutdated {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly checkPublishable: CheckPublishable,
  ) {}

  /** Empty for what is no draft: nothing of it is to be published. */
  run(
    missionId: MissionId,
    versionId: AgendaVersionId,
  ): Promise<Result<readonly Outdated[], { readonly type: 'agenda-version-unknown' }>> {
    return this.database.run(async (tx) => {
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return err({ type: 'agenda-version-unknown' });
      return ok(isDraft(version) ? await this.checkPublishable.breaches(tx, missionId, version) : []);
    });
  }
}
