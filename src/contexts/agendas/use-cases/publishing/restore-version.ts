import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { diffAgendas, isNoDifference } from '../../domain/diff-agendas.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { withoutLost } from '../../planning/rules/lost-meetings.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { type PlaceNotAllowed, PublishContent } from './publish-content.js';

export type RestoreFailure =
  | PlaceNotAllowed
  | { readonly type: 'agenda-version-unknown' }
  /** A draft is published, not put back. */
  | { readonly type: 'never-public'; readonly versionId: AgendaVersionId }
  /** What is public is the same, and as final. */
  | { readonly type: 'nothing-to-change'; readonly publishedNumber: number | null };

/** What somebody who puts a version back says of it. */
export interface RestoreWish {
  readonly by: UserId;
  readonly note: string | null;
  /** Null: as final as it was. */
  readonly isFinal: boolean | null;
}

/**
 * Puts an earlier agenda back: a new version, equal to that one but for meetings that are agreed no more, is public at once.
 * History only grows.
 */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishContent: PublishContent,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    { by, note, isFinal }: RestoreWish,
  ): Promise<Result<AgendaVersion, RestoreFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const earlier = await this.versions.find(tx, missionId, versionId);
      if (earlier === null) return err({ type: 'agenda-version-unknown' });
      if (earlier.publishedAt === null) return err({ type: 'never-public', versionId });
      const publicNow = await this.absorbBookings.run(tx, missionId);
      const before = await this.publicAgenda.placements(tx, missionId);
      const frame = await this.gatherAgendaFrame.run(missionId, []);
      const placements = withoutLost(frame, await this.versions.placements(tx, versionId), before, this.clock.now());
      const wantsFinal = isFinal ?? earlier.isFinal;
      if (isNoDifference(diffAgendas(before, placements)) && publicNow?.isFinal === wantsFinal) {
        return err({ type: 'nothing-to-change', publishedNumber: publicNow.number });
      }
      const known = [await this.versions.unplaced(tx, versionId)];
      const unplaced = listUnplaced(frame.meetings, placements, known, {
        reason: 'not-in-version-restored',
        facts: {},
      });
      const wish = { missionId, publicNow, note, restoresId: versionId, publishedBy: by, isFinal: wantsFinal };
      return this.publishContent.run(tx, { ...wish, origin: 'restored' }, { placements, unplaced });
    });
  }
}
