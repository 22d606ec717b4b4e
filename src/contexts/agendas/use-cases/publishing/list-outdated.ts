import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, Placement } from '../../domain/agenda-version.js';
import { changesOf, diffAgendas } from '../../domain/diff-agendas.js';
import { isDraft } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { MeetingNames } from '../../persistence/read-models/agenda-version-list.js';
import { MeetingNameReader } from '../../persistence/read-models/meeting-names.js';
import type { Outdated } from '../../planning/rules/find-outdated.js';
import { CheckPublishable } from './check-publishable.js';

type MeetingId = Outdated['meetingId'];

/** What of a draft is in the way of its publication. */
export interface InTheWay {
  /** In the order of the meetings of the draft; what it does not have comes first. */
  readonly breaches: readonly Outdated[];
  /** Where those of them are public that have begun: they stay there, and so belong there in the draft. */
  readonly begun: readonly (Placement & MeetingNames)[];
}

const NOTHING: InTheWay = { breaches: [], begun: [] };

/**
 * What of a draft keeps it from being public, before anybody tries. What was booked or taken out of the public agenda since
 * is taken over as the draft goes public, and so is in nobody's way.
 */
@Injectable()
export class ListOutdated {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly checkPublishable: CheckPublishable,
    private readonly meetingNames: MeetingNameReader,
  ) {}

  /** Empty for what is no draft: nothing of it is to be published. */
  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
  ): Promise<Result<InTheWay, { readonly type: 'agenda-version-unknown' }>> {
    return this.database.run(async (tx) => {
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return err({ type: 'agenda-version-unknown' });
      const breaches = isDraft(version) ? await this.checkPublishable.breaches(tx, missionId, version) : [];
      return ok(breaches.length === 0 ? NOTHING : await this.inTheWay(tx, version, breaches));
    });
  }

  private async inTheWay(tx: Transaction, draft: AgendaVersion, breaches: readonly Outdated[]): Promise<InTheWay> {
    const { missionId, basedOnId } = draft;
    const published = await this.publicAgenda.placements(tx, missionId);
    const base = basedOnId === null ? [] : await this.versions.placements(tx, basedOnId);
    const takenOver = new Set(changesOf(diffAgendas(base, published)).map(({ meeting }) => meeting.meetingId));
    const own = breaches.filter(({ meetingId }) => !takenOver.has(meetingId));
    const begunIds = new Set<MeetingId>(
      own.flatMap(({ meetingId, rule }) => (rule === 'has-begun' ? [meetingId] : [])),
    );
    const begun = published.filter(({ meetingId }) => begunIds.has(meetingId));
    return { breaches: own, begun: begun.length === 0 ? [] : await this.meetingNames.named(missionId, begun) };
  }
}
