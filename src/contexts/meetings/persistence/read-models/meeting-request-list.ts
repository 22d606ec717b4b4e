import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { isErasedSql, toldNameSql } from '../../../missions/told-name-sql.js';
import type { HandOver } from '../../domain/hand-over.js';
import type { MeetingRequest, MeetingRequestId, MeetingRequestStatus } from '../../domain/meeting-request.js';

/** Which requests of a mission are wanted; null leaves a side of the question open. */
export interface RequestFilter {
  readonly participationId: ParticipationId | null;
  readonly status: MeetingRequestStatus | null;
  /** Whether also those come that are not put before the participation: for organisers. */
  readonly seesWithheld: boolean;
}

/** Where a page starts, and how many requests it reads. */
export interface RequestPage {
  /** Instant and id of the last request of the page before; null for the first page. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/**
 * A request with the names of the two companies, the time that is proposed or agreed as long as the meeting has none by the
 * public agenda, and who sends a colleague.
 */
export interface ListedRequest extends MeetingRequest {
  readonly fromName: string;
  readonly isFromErased: boolean;
  readonly toName: string;
  readonly isToErased: boolean;
  /** The meeting that its acceptance made, unless it was cancelled. */
  readonly meetingId: Id<'Meeting'> | null;
  /** When that meeting begins by the public agenda; null where it has no place there. */
  readonly meetingStartsAt: Instant | null;
  readonly proposedStartsAt: Instant | null;
  readonly proposedEndsAt: Instant | null;
  readonly colleagues: readonly Pick<HandOver, 'participationId' | 'languages' | 'isByOrganiser'>[];
}

const listedRequests = (requests: string): string => `
  SELECT meeting_requests.id, meeting_requests.mission_id AS "missionId", meeting_requests.status,
         meeting_requests.from_id AS "fromId", ${toldNameSql('from_participations', 'from_companies')} AS "fromName",
         ${isErasedSql('from_participations')} AS "isFromErased", ${isErasedSql('to_participations')} AS "isToErased",
         meeting_requests.to_id AS "toId", ${toldNameSql('to_participations', 'to_companies')} AS "toName", meeting_requests.message,
         meeting_requests.message_language AS "messageLanguage",
         ${instantSql('meeting_requests.requested_at')} AS "requestedAt",
         ${instantSql('meeting_requests.expires_at')} AS "expiresAt",
         meeting_requests.expiry_hours AS "expiryHours",
         ${instantSql('meeting_requests.answered_at')} AS "answeredAt", meeting_requests.answered_by_id AS "answeredById",
         meeting_requests.decline_reason AS "declineReason", meeting_requests.proposed_slot_id AS "proposedSlotId",
         meeting_requests.proposed_by_id AS "proposedById", ${instantSql('slots.starts_at')} AS "proposedStartsAt",
         ${instantSql('slots.ends_at')} AS "proposedEndsAt",
         meeting_requests.awaited_id AS "awaitedId", ${instantSql('meeting_requests.awaited_since')} AS "awaitedSince",
         meeting_requests.nudges, meeting_requests.organiser_acts AS "organiserActs", meeting_requests.is_automatic AS "isAutomatic",
         meeting_requests.is_withheld AS "isWithheld",
         meetings.id AS "meetingId", ${instantSql('places.starts_at')} AS "meetingStartsAt",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('participationId', hand_overs.participation_id,
                   'languages', hand_overs.languages, 'isByOrganiser', hand_overs.is_by_organiser)), '[]')
          FROM hand_overs WHERE hand_overs.request_id = meeting_requests.id) AS colleagues
  FROM (${requests}) AS meeting_requests
  JOIN participations AS from_participations ON from_participations.id = meeting_requests.from_id
  JOIN companies AS from_companies ON from_companies.id = from_participations.company_id
  JOIN participations AS to_participations ON to_participations.id = meeting_requests.to_id
  JOIN companies AS to_companies ON to_companies.id = to_participations.company_id
  LEFT JOIN meetings ON meetings.request_id = meeting_requests.id AND meetings.cancelled_at IS NULL
  LEFT JOIN public_placements ON public_placements.meeting_id = meetings.id
  LEFT JOIN slots AS places ON places.id = public_placements.slot_id
  LEFT JOIN slots ON slots.id = meeting_requests.proposed_slot_id AND slots.gone_at IS NULL AND places.id IS NULL`;

/** The page is cut before names are looked up. */
const PAGE = `${listedRequests(`
  SELECT * FROM meeting_requests
  WHERE mission_id = $1 AND ($2::uuid IS NULL OR $2 IN (from_id, to_id)) AND ($7 OR NOT (is_withheld AND $2 = to_id))
    AND ($3::text IS NULL OR status = $3)
    AND ($4::timestamptz IS NULL OR (requested_at, id) < ($4, $5::uuid))
  ORDER BY requested_at DESC, id DESC LIMIT $6`)}
  ORDER BY meeting_requests.requested_at DESC, meeting_requests.id DESC`;

const ONE = listedRequests('SELECT * FROM meeting_requests WHERE mission_id = $1 AND id = $2');

/** Requests as screens show them. */
@Injectable()
export class MeetingRequestList {
  constructor(private readonly database: Database) {}

  /** The requests of a mission, newest first. */
  list(
    missionId: MissionId,
    { participationId, status, seesWithheld }: RequestFilter,
    { after, limit }: RequestPage,
  ): Promise<ListedRequest[]> {
    const [requestedAt, id] = after ?? [null, null];
    return this.database.query<ListedRequest>(PAGE, [
      missionId,
      participationId,
      status,
      requestedAt,
      id,
      limit,
      seesWithheld,
    ]);
  }

  /** The request of that id; throws where the mission has none. */
  async one(missionId: MissionId, id: MeetingRequestId): Promise<ListedRequest> {
    const [request] = await this.database.query<ListedRequest>(ONE, [missionId, id]);
    if (request === undefined) throw new Error(`Request ${id} is gone`);
    return request;
  }
}
