import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { ABOUT_INTERPRETERS } from '../../planning/rules/find-breaches.js';
import { findOutdated, type Outdated } from '../../planning/rules/find-outdated.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';

/** What has changed since a version was made, and keeps it from being public; each with all that is in its way. */
export type NotPublishable =
  /** Places of the mission were removed after the version was made: those of so many meetings. */
  | { readonly type: 'place-gone'; readonly placements: number; readonly breaches: readonly Outdated[] }
  /** So many of its meetings are agreed no more: somebody has withdrawn or cancelled since the version was made. */
  | { readonly type: 'meetings-lost'; readonly placements: number; readonly breaches: readonly Outdated[] }
  /** By now interpreters work at other hours, must rest, or speak otherwise, and nothing else is in the way. */
  | { readonly type: 'interpreters-changed'; readonly breaches: readonly Outdated[] }
  /** By now somebody is not there then, has enough meetings or needs an interpreter, a table is closed, or time has gone on. */
  | { readonly type: 'draft-outdated'; readonly breaches: readonly Outdated[] };

const ABOUT_PLACES: readonly Outdated['rule'][] = ['slot-gone', 'table-gone', 'interpreter-gone'];

/** Whether a version can be had as the mission is now. What is public already where the version has it is not asked. */
@Injectable()
export class CheckPublishable {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, missionId: MissionId, version: AgendaVersion): Promise<Result<null, NotPublishable>> {
    const breaches = await this.breaches(tx, missionId, version);
    return breaches.length === 0 ? ok(null) : err(notPublishable(breaches));
  }

  /** All that is in the way of a version; empty where nothing is. */
  async breaches(tx: Transaction, missionId: MissionId, version: AgendaVersion): Promise<Outdated[]> {
    const published = await this.publicAgenda.placements(tx, missionId);
    const frame = await this.gatherAgendaFrame.run(missionId, published);
    const hindrances = await this.gatherHindrances.run(tx, missionId);
    const placements = await this.versions.placements(tx, version.id);
    const outdated = findOutdated(frame, placements, { now: this.clock.now(), hindrances });
    // What a repair takes out of a slot that has begun was lost there.
    return outdated.filter(({ rule }) => rule !== 'has-begun' || version.origin !== 'repaired');
  }
}

function notPublishable(breaches: readonly Outdated[]): NotPublishable {
  const gone = countMeetings(breaches, ABOUT_PLACES);
  if (gone > 0) return { type: 'place-gone', placements: gone, breaches };
  const lost = countMeetings(breaches, ['meeting-lost']);
  if (lost > 0) return { type: 'meetings-lost', placements: lost, breaches };
  const isAboutInterpreters = breaches.every(({ rule }) => ABOUT_INTERPRETERS.some((about) => about === rule));
  return { type: isAboutInterpreters ? 'interpreters-changed' : 'draft-outdated', breaches };
}

function countMeetings(breaches: readonly Outdated[], rules: readonly Outdated['rule'][]): number {
  return new Set(breaches.filter(({ rule }) => rules.includes(rule)).map(({ meetingId }) => meetingId)).size;
}
