import { Injectable } from '@nestjs/common';
import type { Id, MissionId, UserId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, PlacedMeeting, Placement } from '../../domain/agenda-version.js';
import { changePlaces, type Clash, type PlaceChange } from '../../domain/change-places.js';
import { changesOf, diffAgendas } from '../../domain/diff-agendas.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { type PlaceNotAllowed, PublishContent } from './publish-content.js';

export type SelectFailure =
  | PlaceNotAllowed
  | { readonly type: 'agenda-version-unknown' }
  /** So many of the selected places are of meetings that are agreed no more: leave them out. */
  | { readonly type: 'meetings-lost'; readonly placements: number }
  /** These meetings do not change from what is public to that version. */
  | { readonly type: 'not-changed'; readonly meetingIds: readonly Id<'Meeting'>[] }
  /** What is selected needs the places of meetings that are not: select them too, or leave something out. */
  | { readonly type: 'changes-belong-together'; readonly clashes: readonly Clash[] };

/** Which of a version's changes are to be public. */
export interface SelectWish {
  readonly by: UserId;
  readonly note: string | null;
  readonly meetingIds: readonly Id<'Meeting'>[];
}

/** Publishes only some of what a version changes: the public agenda with those meetings where the version has them. */
@Injectable()
export class SelectChanges {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishContent: PublishContent,
  ) {}

  run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    { by, note, meetingIds }: SelectWish,
  ): Promise<Result<AgendaVersion, SelectFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return err({ type: 'agenda-version-unknown' });
      const publicNow = await this.absorbBookings.run(tx, missionId);
      const before = await this.publicAgenda.placements(tx, missionId);
      const all = changesOf(diffAgendas(before, await this.versions.placements(tx, versionId)));
      const selected = all.filter(({ meeting }) => meetingIds.includes(meeting.meetingId));
      const changing = new Set(selected.map(({ meeting }) => meeting.meetingId));
      const unchanged = meetingIds.filter((id) => !changing.has(id));
      if (unchanged.length > 0) return err({ type: 'not-changed', meetingIds: unchanged });
      const { meetings } = await this.gatherAgendaFrame.run(missionId, []);
      const lost = countLost(meetings, selected);
      if (lost > 0) return err({ type: 'meetings-lost', placements: lost });
      const changed = changePlaces(before, selected);
      if (!changed.ok) {
        if (changed.error.type === 'place-moved-on') throw new Error(`Mission ${missionId} changed under its lock`);
        return err({ type: 'changes-belong-together', clashes: changed.error.clashes });
      }
      const placements = changed.value;
      const unplaced = await this.unplaced(tx, meetings, [publicNow?.id ?? null, versionId], placements);
      const isFinal = publicNow?.isFinal ?? false;
      const wish = { missionId, publicNow, note, publishedBy: by, isFinal, leavesBegun: true };
      return this.publishContent.run(tx, { ...wish, origin: 'selected' }, { placements, unplaced });
    });
  }

  /** Reasons come from the version that is public, else from the one that was selected from. */
  private async unplaced(
    tx: Transaction,
    meetings: readonly PlacedMeeting[],
    sources: readonly (AgendaVersionId | null)[],
    placements: readonly Placement[],
  ) {
    const known = [];
    for (const id of sources) known.push(id === null ? [] : await this.versions.unplaced(tx, id));
    return listUnplaced(meetings, placements, known, { reason: 'agreed-later', facts: {} });
  }
}

/** How many of the changes would give a place to a meeting that is agreed no more. */
function countLost(agreed: readonly PlacedMeeting[], changes: readonly PlaceChange[]): number {
  const agreedIds = new Set(agreed.map(({ meetingId }) => meetingId));
  return changes.filter(({ meeting, to }) => to !== null && !agreedIds.has(meeting.meetingId)).length;
}
