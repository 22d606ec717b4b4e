import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { diffAgendas } from '../../domain/diff-agendas.js';
import { isDraft } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { Outdated } from '../../planning/rules/find-outdated.js';
import { CheckPublishable } from './check-publishable.js';

type MeetingId = Outdated['meetingId'];
const NOTHING: ReadonlySet<MeetingId> = new Set();

/**
 * What of a draft keeps it from being public, before anybody tries: in the order of its meetings. What was taken out of the
 * public agenda since is taken out of the draft as it goes public, and so is in nobody's way.
 */
@Injectable()
export class ListOutdated {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
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
      if (!isDraft(version)) return ok([]);
      const breaches = await this.checkPublishable.breaches(tx, missionId, version);
      const goneIds = breaches.length === 0 ? NOTHING : await this.goneSince(tx, version);
      return ok(breaches.filter(({ meetingId }) => !goneIds.has(meetingId)));
    });
  }

  /** The meetings that were public as the draft was begun and are not any more. */
  private async goneSince(tx: Transaction, { missionId, basedOnId }: AgendaVersion): Promise<ReadonlySet<MeetingId>> {
    if (basedOnId === null) return NOTHING;
    const base = await this.versions.placements(tx, basedOnId);
    const { removed } = diffAgendas(base, await this.publicAgenda.placements(tx, missionId));
    return new Set(removed.map(({ meetingId }) => meetingId));
  }
}
