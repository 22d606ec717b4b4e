import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { isDraft } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import type { EditRefusal } from '../../planning/editing/plan-edit.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { EditDraft, type Edited } from './edit-draft.js';
import { EditPublicAgenda, type EditWish } from './edit-public-agenda.js';

export type EditFailure =
  | EditRefusal
  | PlaceNotAllowed
  | { readonly type: 'agenda-version-unknown' }
  /** Neither a draft nor what is public now. */
  | {
      readonly type: 'version-closed';
      readonly versionId: AgendaVersionId;
      readonly foundStatus: AgendaVersion['status'];
    };

/** Edits by hand, all changes or none: a draft is changed itself, of the public agenda a new version is made. */
@Injectable()
export class EditAgenda {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly editDraft: EditDraft,
    private readonly editPublicAgenda: EditPublicAgenda,
  ) {}

  run(missionId: MissionId, versionId: AgendaVersionId, wish: EditWish): Promise<Result<Edited, EditFailure>> {
    return this.database.run(async (tx): Promise<Result<Edited, EditFailure>> => {
      await this.versions.lockMission(tx, missionId);
      const asked = await this.versions.find(tx, missionId, versionId);
      if (asked === null) return err({ type: 'agenda-version-unknown' });
      if (isDraft(asked)) return this.editDraft.run(tx, asked, wish.changes);
      // Bookings may have been gathered into a version since the public one was looked at: an edit says what it saw.
      const publicNow = await this.absorbBookings.run(tx, missionId);
      const isPublic = publicNow !== null && (await this.versions.draftBasesOf(tx, publicNow)).includes(versionId);
      if (!isPublic) return err({ type: 'version-closed', versionId, foundStatus: asked.status });
      return this.editPublicAgenda.run(tx, publicNow, wish);
    });
  }
}
