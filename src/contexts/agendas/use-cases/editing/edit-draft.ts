import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionEdited } from '../../domain/agenda-events.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import type { PlaceChange } from '../../domain/change-places.js';
import { agreedNoMore, isPutBack } from '../../domain/taken-out.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import {
  type EditRefusal,
  idsOf,
  planEdit,
  type PlannedEdit,
  type WantedChange,
} from '../../planning/editing/plan-edit.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { countAgenda } from '../../planning/frame/count-agenda.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { begunPlacements, isWhereBegun } from '../../planning/rules/begun-placements.js';
import { findBreaches } from '../../planning/rules/find-breaches.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';

/** An edit that was made: the version it is in, and what takes it back. */
export interface Edited {
  readonly version: AgendaVersion;
  readonly undo: readonly PlaceChange[];
}

/** For meetings that were agreed after the version was made. */
export const AGREED_LATER = { reason: 'agreed-later', facts: {} };

/** Edits a draft where it is: nobody but organisers sees it. Whoever asks holds the lock of the mission. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    draft: AgendaVersion,
    wanted: readonly WantedChange[],
  ): Promise<Result<Edited, EditRefusal | PlaceNotAllowed>> {
    const { missionId } = draft;
    const frame = await this.gatherAgendaFrame.run(missionId, []);
    const before = await this.versions.placements(tx, draft.id);
    const left = await this.versions.unplaced(tx, draft.id);
    const now = this.clock.now();
    const begun = begunPlacements(frame, await this.publicAgenda.placements(tx, missionId), now);
    const settled = wanted.filter((change) => isPutBack(change, left) || isWhereBegun(change, begun));
    const planned = planEdit({ meetings: frame.meetings, before, begun, left, settled }, wanted);
    if (!planned.ok) return planned;
    const settledIds = idsOf(settled);
    const judged = new Set(wanted.map(({ meetingId }) => meetingId).filter((meetingId) => !settledIds.has(meetingId)));
    const circumstances = { now, hindrances: await this.gatherHindrances.run(tx, missionId) };
    const breaches = findBreaches(frame, planned.value.placements, judged, circumstances);
    if (breaches.length > 0) return err({ type: 'place-not-allowed', breaches });
    return ok({ version: await this.store(tx, draft, frame, planned.value), undo: planned.value.undo });
  }

  private async store(
    tx: Transaction,
    draft: AgendaVersion,
    frame: AgendaFrame,
    { placements, undo, known }: PlannedEdit,
  ): Promise<AgendaVersion> {
    const { missionId, id: versionId } = draft;
    const unplaced = listUnplaced(frame.meetings, placements, known, AGREED_LATER);
    const edited = { ...draft, ...countAgenda(frame.slots, placements, unplaced.length) };
    const changing = idsOf(undo.map(({ meeting }) => meeting));
    const placedIds = idsOf(placements);
    const left = known.flat().filter(({ meetingId }) => !placedIds.has(meetingId));
    await this.versions.changeContent(tx, edited, {
      placements: placements.filter(({ meetingId }) => changing.has(meetingId)),
      unplaced: [...unplaced, ...agreedNoMore(left, idsOf(frame.meetings))],
    });
    await tx.announce({ type: 'agenda-version-edited', missionId, versionId } satisfies AgendaVersionEdited);
    return edited;
  }
}
