import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';
import { publishVersion } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { countAgenda } from '../../planning/frame/count-agenda.js';
import { DraftVersion } from '../publishing/draft-version.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { MakePublic } from '../publishing/make-public.js';

/**
 * Makes a version of what was booked since the last one, so that the public agenda and its newest version are the same.
 * People see no change. Whoever asks holds the lock of the mission.
 */
@Injectable()
export class AbsorbBookings {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly bookings: BookingStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly draftVersion: DraftVersion,
    private readonly makePublic: MakePublic,
    private readonly clock: Clock,
  ) {}

  /** Gives the version that is public then; null where there is none. */
  async run(tx: Transaction, missionId: MissionId): Promise<AgendaVersion | null> {
    const publicNow = await this.versions.findPublished(tx, missionId);
    if (!(await this.bookings.hasLoose(tx, missionId))) return publicNow;
    const placements = await this.publicAgenda.placements(tx, missionId);
    const unplaced = await this.stillUnplaced(tx, publicNow, placements);
    const { slots } = await this.gatherAgendaFrame.run(missionId, placements);
    const counts = countAgenda(slots, placements, unplaced.length);
    const basedOnId = publicNow?.id ?? null;
    const draft = await this.draftVersion.run(
      tx,
      { missionId, origin: 'booked', basedOnId, ...counts },
      { placements, unplaced },
    );
    const wish = { publishedBy: null, isFinal: publicNow?.isFinal ?? false };
    const publication = publishVersion(draft, { version: publicNow, bases: [basedOnId] }, wish, this.clock.now());
    if (!publication.ok) throw new Error(`Bookings of mission ${missionId}: ${publication.error.type}`);
    await this.bookings.gatherInto(tx, draft);
    await this.makePublic.run(tx, publication.value);
    return publication.value.published;
  }

  private async stillUnplaced(
    tx: Transaction,
    publicNow: AgendaVersion | null,
    placements: readonly Placement[],
  ): Promise<UnplacedMeeting[]> {
    if (publicNow === null) return [];
    const placed = new Set(placements.map(({ meetingId }) => meetingId));
    const unplaced = await this.versions.unplaced(tx, publicNow.id);
    return unplaced.filter(({ meetingId }) => !placed.has(meetingId));
  }
}
