import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MissionReader } from '../../../missions/index.js';
import type { MeetingReviewed } from '../../domain/agenda-events.js';
import {
  checkReview,
  type MeetingReview,
  type OutcomeCount,
  type ReviewAddress,
  type ReviewRefusal,
  type ReviewStatement,
  type SharedOutcomes,
} from '../../domain/meeting-review.js';
import { MeetingReviewStore } from '../../persistence/meeting-review-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';

/** The public agenda has no such meeting of theirs. */
export interface ReviewedMeetingUnknown {
  readonly type: 'reviewed-meeting-unknown';
}

export type ReviewFailure = ReviewRefusal | ReviewedMeetingUnknown;

/** Keeps for one of the two what they say of a meeting. Whether the caller is one of their people is asked before. */
@Injectable()
export class ReviewMeeting {
  constructor(
    private readonly database: Database,
    private readonly reviews: MeetingReviewStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  /** Everything that one participation keeps. */
  kept(missionId: MissionId, participationId: ParticipationId): Promise<MeetingReview[]> {
    return this.reviews.of(missionId, participationId);
  }

  /** What all have said of a mission's meetings, in numbers: whoever shows them hides those of few people. */
  outcomes(missionId: MissionId): Promise<OutcomeCount[]> {
    return this.reviews.outcomes(missionId);
  }

  /** The same of meetings of which both sides have said something. */
  sharedOutcomes(missionId: MissionId): Promise<SharedOutcomes> {
    return this.reviews.shared(missionId);
  }

  run(
    missionId: MissionId,
    { meetingId, participationId }: ReviewAddress,
    statement: ReviewStatement,
    seenChangedAt: Instant | null,
  ): Promise<Result<MeetingReview, ReviewFailure>> {
    return this.database.run(async (tx): Promise<Result<MeetingReview, ReviewFailure>> => {
      const place = await this.placeOf(tx, missionId, participationId, meetingId);
      if (place === null) return err({ type: 'reviewed-meeting-unknown' });
      const now = this.clock.now();
      const stands = await this.reviews.find(tx, { meetingId, participationId });
      const checked = checkReview(statement, seenChangedAt, stands, place.startsAt, now);
      if (!checked.ok) return checked;
      const review: MeetingReview = { meetingId, ...statement, changedAt: now };
      await this.reviews.save(tx, missionId, participationId, place.counterpartId, review);
      await tx.announce({ type: 'meeting-reviewed', missionId, participationId, meetingId } satisfies MeetingReviewed);
      return ok(review);
    });
  }

  /**
   * Of a meeting of theirs, or of one whom they have taken the place of. It stays there until the transaction ends, so that
   * two who write at once wait for each other.
   */
  private async placeOf(
    tx: Transaction,
    missionId: MissionId,
    participationId: ParticipationId,
    meetingId: Id<'Meeting'>,
  ): Promise<{ readonly startsAt: Instant; readonly counterpartId: ParticipationId } | null> {
    const standing = await this.reviews.standing(tx, missionId, meetingId);
    const placement = await this.publicAgenda.placementForUpdate(tx, missionId, meetingId);
    if (placement === null) return null;
    const sides = [placement.smeId, placement.buyerId].map((id) => standing.get(id) ?? id);
    const counterpartId = sides.find((id) => id !== participationId);
    if (counterpartId === undefined || !sides.includes(participationId)) return null;
    const { startsAt } = await this.missions.slotTimes(missionId, placement.slotId);
    return { startsAt, counterpartId };
  }
}
