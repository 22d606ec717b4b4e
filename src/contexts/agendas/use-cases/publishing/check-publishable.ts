import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { diffAgendas } from '../../domain/diff-agendas.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { ABOUT_INTERPRETERS, type Breach, findBreaches } from '../../planning/rules/find-breaches.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** What has changed in the mission since a version was made, and keeps it from being public. */
export type NotPublishable =
  /** Places of the mission were removed after the version was made. */
  | { readonly type: 'place-gone'; readonly placements: number }
  /** So many of its meetings are agreed no more: somebody has withdrawn or cancelled since the version was made. */
  | { readonly type: 'meetings-lost'; readonly placements: number }
  /** By now interpreters work at other hours, must rest, or speak otherwise. */
  | { readonly type: 'interpreters-changed'; readonly breaches: readonly Breach[] };

/** Whether the mission still has whatever a version needs. What is public already where the version has it is not asked. */
@Injectable()
export class CheckPublishable {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, missionId: MissionId, version: AgendaVersion): Promise<Result<null, NotPublishable>> {
    const gone = await this.publicAgenda.countStrayPlacements(tx, version);
    if (gone > 0) return err({ type: 'place-gone', placements: gone });
    const lost = await this.publicAgenda.countLostMeetings(tx, version, this.clock.now());
    if (lost > 0) return err({ type: 'meetings-lost', placements: lost });
    const breaches = await this.breachesOf(tx, missionId, version);
    return breaches.length === 0 ? ok(null) : err({ type: 'interpreters-changed', breaches });
  }

  private async breachesOf(tx: Transaction, missionId: MissionId, version: AgendaVersion): Promise<Breach[]> {
    const before = await this.publicAgenda.placements(tx, missionId);
    const placements = await this.versions.placements(tx, version.id);
    const { added, moved } = diffAgendas(before, placements);
    const changed = new Set([...added, ...moved.map(({ after }) => after)].map(({ meetingId }) => meetingId));
    if (changed.size === 0) return [];
    const frame = await this.gatherAgendaFrame.run(missionId, before);
    const circumstances = { now: this.clock.now(), hindrances: [] };
    return findBreaches(frame, placements, changed, circumstances).filter(({ rule }) =>
      ABOUT_INTERPRETERS.includes(rule),
    );
  }
}
