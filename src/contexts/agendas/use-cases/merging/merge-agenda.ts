import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId, UserId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersion, Placement } from '../../domain/agenda-version.js';
import type { JoinedPlaces } from '../../domain/places-handed-over.js';
import { MergedAgendaStore } from '../../persistence/merged-agenda-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { handOverPlaces } from '../../planning/rules/hand-over-places.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { type PlaceNotAllowed, PublishContent } from '../publishing/publish-content.js';

/** Which meetings go over from one participation to another of its company, and which end beside one of the other. */
export interface AgendaMerge {
  readonly missionId: MissionId;
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly movedMeetingIds: readonly Id<'Meeting'>[];
  readonly joined: readonly JoinedPlaces[];
  readonly publishedBy: UserId;
}

/** How many public places go over and how many become free; where rules stand against that, none does. */
export interface MergedPlaces {
  readonly moved: number;
  readonly freed: number;
  readonly breaches: PlaceNotAllowed['breaches'];
}

/** Makes public that one participation has the meetings of another, as one new version that changes nothing else. */
@Injectable()
export class MergeAgenda {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly bookings: BookingStore,
    private readonly merged: MergedAgendaStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishContent: PublishContent,
  ) {}

  /** Keeps everybody else from publishing, and takes bookings in while meetings are still whose they were. */
  async begin(tx: Transaction, missionId: MissionId): Promise<AgendaVersion | null> {
    await this.versions.lockMission(tx, missionId);
    return this.absorbBookings.run(tx, missionId);
  }

  /** To be asked once meetings and participations are as they are to be; where there are breaches, whoever asks rolls back. */
  async publish(tx: Transaction, publicNow: AgendaVersion | null, merge: AgendaMerge): Promise<MergedPlaces> {
    const { missionId, publishedBy } = merge;
    await this.bookings.letGoOfWithdrawn(tx, missionId);
    await this.bookings.letGoBesidePublic(tx, merge);
    await this.merged.handOver(tx, merge);
    const before = await this.publicAgenda.placements(tx, missionId);
    const { placements, moved, freed } = handOverPlaces(before, merge);
    if (moved + freed === 0) return { moved, freed, breaches: [] };
    const published = await this.publishPlacements(tx, missionId, publicNow, placements, publishedBy);
    return { moved, freed, breaches: published.ok ? [] : published.error.breaches };
  }

  private async publishPlacements(
    tx: Transaction,
    missionId: MissionId,
    publicNow: AgendaVersion | null,
    placements: readonly Placement[],
    publishedBy: UserId,
  ): Promise<Result<AgendaVersion, PlaceNotAllowed>> {
    const { meetings } = await this.gatherAgendaFrame.run(missionId, []);
    const known = publicNow === null ? [] : [await this.versions.unplaced(tx, publicNow.id)];
    const unplaced = listUnplaced(meetings, placements, known, { reason: 'agreed-later', facts: {} });
    const isFinal = publicNow?.isFinal ?? false;
    const wish = { missionId, publicNow, origin: 'edited' as const, publishedBy, isFinal };
    return this.publishContent.run(tx, wish, { placements, unplaced });
  }
}
