import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, UnplacedMeeting, VersionOrigin } from '../../domain/agenda-version.js';
import { type ChangeRefusal, changePlaces, type PlaceChange } from '../../domain/change-places.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { type PlaceNotAllowed, PublishContent } from './publish-content.js';

/** Changes that are to be public at once, and how the version that holds them came about. */
export interface ChangesWish {
  readonly missionId: MissionId;
  readonly changes: readonly PlaceChange[];
  readonly origin: VersionOrigin;
  /** An earlier version whose places they bring back, and whose reasons hold again. */
  readonly restoresId: AgendaVersionId | null;
  readonly publishedBy: UserId | null;
  /** Why meetings are left out that no version gives a reason for. */
  readonly otherwise: Pick<UnplacedMeeting, 'reason' | 'facts'>;
}

/** Makes changes of the public agenda public, and nothing else. Whoever asks holds the lock of the mission. */
@Injectable()
export class PublishChanges {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishContent: PublishContent,
  ) {}

  async run(
    tx: Transaction,
    { missionId, changes, origin, restoresId, publishedBy, otherwise }: ChangesWish,
  ): Promise<Result<AgendaVersion, ChangeRefusal | PlaceNotAllowed>> {
    const publicNow = await this.absorbBookings.run(tx, missionId);
    const changed = changePlaces(await this.publicAgenda.placements(tx, missionId), changes);
    if (!changed.ok) return changed;
    const { meetings } = await this.gatherAgendaFrame.run(missionId, []);
    const sources = [publicNow?.id ?? null, restoresId].filter((id) => id !== null);
    const known: UnplacedMeeting[][] = [];
    for (const id of sources) known.push(await this.versions.unplaced(tx, id));
    const content = { placements: changed.value, unplaced: listUnplaced(meetings, changed.value, known, otherwise) };
    const isFinal = publicNow?.isFinal ?? false;
    return this.publishContent.run(tx, { missionId, publicNow, origin, restoresId, publishedBy, isFinal }, content);
  }
}
