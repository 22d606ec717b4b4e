import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../../kernel/id.js';
import { ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { type EditRefusal, planEdit, type WantedChange } from '../../planning/editing/plan-edit.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { type PlaceNotAllowed, PublishContent } from '../publishing/publish-content.js';
import { AGREED_LATER, type Edited } from './edit-draft.js';

export interface EditWish {
  readonly by: UserId;
  readonly note: string | null;
  readonly changes: readonly WantedChange[];
}

/**
 * Makes a new version of the public agenda, which is public at once. Whoever asks holds the lock of the mission and has had
 * bookings absorbed.
 */
@Injectable()
export class EditPublicAgenda {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishContent: PublishContent,
  ) {}

  async run(
    tx: Transaction,
    publicNow: AgendaVersion,
    { by, note, changes: wanted }: EditWish,
  ): Promise<Result<Edited, EditRefusal | PlaceNotAllowed>> {
    const { missionId, isFinal } = publicNow;
    const { meetings } = await this.gatherAgendaFrame.run(missionId, []);
    const before = await this.versions.placements(tx, publicNow.id);
    const left = await this.versions.unplaced(tx, publicNow.id);
    const planned = planEdit({ meetings, before, begun: [], left, settled: [] }, wanted);
    if (!planned.ok) return planned;
    const { placements, undo, known } = planned.value;
    const unplaced = listUnplaced(meetings, placements, known, AGREED_LATER);
    const published = await this.publishContent.run(
      tx,
      { missionId, publicNow, origin: 'edited', note, publishedBy: by, isFinal, leavesBegun: true },
      { placements, unplaced },
    );
    return published.ok ? ok({ version: published.value, undo }) : published;
  }
}
