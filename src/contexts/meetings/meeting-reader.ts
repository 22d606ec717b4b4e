import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { Meeting, MeetingPair } from './domain/meeting.js';
import type { RequestRulesVersion } from './domain/request-rules.js';
import type { WishLevel } from './domain/wish.js';
import { KEPT_APART } from './persistence/barrier-store.js';
import { RequestRulesStore } from './persistence/request-rules-store.js';
import { VetoStore } from './persistence/veto-store.js';
import type { MeetingRequestId, MeetingRequestStatus, SlotId } from './domain/meeting-request.js';

/** A meeting as others need it, with what its two sides have said of it. */
export interface AgreedMeeting extends Pick<Meeting, 'id' | 'smeId' | 'buyerId'> {
  /** How much each of the two wished for it; null where they said nothing. */
  readonly smeWish: WishLevel | null;
  readonly buyerWish: WishLevel | null;
  /** The time that both asked for; null where any will do. */
  readonly wantedSlotId: SlotId | null;
  /** What the colleague speaks whom that side sends (ISO 639-1); null where it sends none. */
  readonly smeColleagueLanguages: readonly string[] | null;
  readonly buyerColleagueLanguages: readonly string[] | null;
}

/** How things stand between two participations, by the last request there was between them. */
export interface RequestStanding {
  readonly fromId: ParticipationId;
  readonly toId: ParticipationId;
  readonly status: MeetingRequestStatus;
}

/** What somebody who was asked for a meeting has said to it. */
export interface GivenAnswer {
  readonly requestId: MeetingRequestId;
  readonly missionId: MissionId;
  readonly deciderId: ParticipationId;
  /** Who asked. */
  readonly counterpartId: ParticipationId;
  readonly isAccepted: boolean;
  readonly answeredAt: Instant;
}

/** Whom one participant, or the other, wished to meet or asked, and who must not meet it. For organisers' decisions only. */
export interface PairLeanings {
  readonly wishedIds: readonly ParticipationId[];
  readonly barredIds: readonly ParticipationId[];
}

/** Questions that other contexts ask about requests and meetings. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RequestRulesStore,
    private readonly vetoes: VetoStore,
  ) {}

  /** Every meeting agreed in a mission, in the order in which they were agreed. */
  agreedMeetings(missionId: MissionId): Promise<AgreedMeeting[]> {
    return this.database.query<AgreedMeeting>(
      `SELECT meetings.id, sme_id AS "smeId", buyer_id AS "buyerId", wanted_slot_id AS "wantedSlotId",
              sme_wishes.level AS "smeWish", buyer_wishes.level AS "buyerWish",
              sme_colleagues.languages AS "smeColleagueLanguages", buyer_colleagues.languages AS "buyerColleagueLanguages"
       FROM meetings
       LEFT JOIN wishes AS sme_wishes ON sme_wishes.participation_id = sme_id AND sme_wishes.counterpart_id = buyer_id
       LEFT JOIN wishes AS buyer_wishes
         ON buyer_wishes.participation_id = buyer_id AND buyer_wishes.counterpart_id = sme_id
       LEFT JOIN hand_overs AS sme_colleagues
         ON sme_colleagues.request_id = meetings.request_id AND sme_colleagues.participation_id = sme_id
       LEFT JOIN hand_overs AS buyer_colleagues
         ON buyer_colleagues.request_id = meetings.request_id AND buyer_colleagues.participation_id = buyer_id
       WHERE meetings.mission_id = $1 AND cancelled_at IS NULL ORDER BY agreed_at, meetings.id`,
      [missionId],
    );
  }

  /** What holds for requests and wishes. */
  requestRules(missionId: MissionId): Promise<RequestRulesVersion> {
    return this.rules.latest(missionId);
  }

  /** Whether any meeting is agreed in a mission. */
  async hasMeetings(missionId: MissionId): Promise<boolean> {
    return (
      (
        await this.database.query('SELECT 1 FROM meetings WHERE mission_id = $1 AND cancelled_at IS NULL LIMIT 1', [
          missionId,
        ])
      ).length > 0
    );
  }

  /** The pairs of a mission of which one does not want the other. Who may know it is for the asker to decide. */
  vetoedPairs(missionId: MissionId): Promise<MeetingPair[]> {
    return this.vetoes.pairs(missionId);
  }

  /** How each of these participants and its counterparts lean to each other, in one statement. */
  async leaningsAround(
    missionId: MissionId,
    participationIds: readonly ParticipationId[],
  ): Promise<ReadonlyMap<ParticipationId, PairLeanings>> {
    const rows = await this.database.query<PairLeanings & { readonly askedId: ParticipationId }>(
      `SELECT asked.id AS "askedId",
              (SELECT coalesce(jsonb_agg(DISTINCT wished.id), '[]') FROM (
                 SELECT counterpart_id AS id FROM wishes WHERE participation_id = asked.id AND level <> 'no-thanks'
                 UNION SELECT participation_id FROM wishes WHERE counterpart_id = asked.id AND level <> 'no-thanks'
                 UNION SELECT CASE from_id WHEN asked.id THEN to_id ELSE from_id END FROM meeting_requests
                       WHERE mission_id = $1 AND status = 'open' AND NOT is_withheld AND asked.id IN (from_id, to_id)
               ) AS wished) AS "wishedIds",
              (SELECT coalesce(jsonb_agg(DISTINCT barred.id), '[]') FROM (
                 SELECT counterpart_id AS id FROM wishes WHERE participation_id = asked.id AND level = 'no-thanks'
                 UNION SELECT participation_id FROM wishes WHERE counterpart_id = asked.id AND level = 'no-thanks'
                 UNION SELECT counterpart_id FROM vetoes WHERE participation_id = asked.id
                 UNION SELECT participation_id FROM vetoes WHERE counterpart_id = asked.id
                 UNION SELECT other.id ${KEPT_APART} AND own.mission_id = $1 AND own.id = asked.id
                 UNION SELECT others.participation_id FROM barrier_members AS own
                       JOIN barrier_members AS others ON others.mission_id = own.mission_id
                         AND others.barrier = own.barrier AND others.participation_id <> own.participation_id
                       WHERE own.mission_id = $1 AND own.participation_id = asked.id AND own.effect = 'pair'
               ) AS barred) AS "barredIds"
       FROM unnest($2::uuid[]) AS asked (id)`,
      [missionId, participationIds],
    );
    return new Map(rows.map(({ askedId, ...leanings }) => [askedId, leanings]));
  }

  /** Whom one participant does not want to meet. Who may know it is for the asker to decide. */
  vetoesOf(missionId: MissionId, participationId: ParticipationId): Promise<ParticipationId[]> {
    return this.vetoes.of(missionId, participationId);
  }

  /** The last request of each pair of a mission; of one participation, as it sees them, when it is named. */
  standings(missionId: MissionId, participationId: ParticipationId | null = null): Promise<RequestStanding[]> {
    return this.database.query<RequestStanding>(
      `SELECT DISTINCT ON (least(from_id, to_id), greatest(from_id, to_id))
              from_id AS "fromId", to_id AS "toId", status
       FROM meeting_requests
       WHERE mission_id = $1 AND ($2::uuid IS NULL OR from_id = $2 OR (to_id = $2 AND NOT is_withheld))
       ORDER BY least(from_id, to_id), greatest(from_id, to_id), requested_at DESC, id DESC`,
      [missionId, participationId],
    );
  }

  /**
   * What those who were asked have said themselves to these requests: neither the rules of the mission nor an organiser
   * in their place. A decline after a time of their own is left out, since a veto or a pair kept apart ends requests so.
   */
  answersTo(requestIds: readonly MeetingRequestId[]): Promise<GivenAnswer[]> {
    return this.database.query<GivenAnswer>(
      `SELECT id AS "requestId", mission_id AS "missionId", to_id AS "deciderId", from_id AS "counterpartId",
              status = 'accepted' AS "isAccepted", ${instantSql('answered_at')} AS "answeredAt"
       FROM meeting_requests
       WHERE id = ANY($1) AND NOT is_automatic AND NOT organiser_acts && ARRAY['propose', 'answer']
         AND (status = 'accepted' OR (status = 'declined' AND proposed_by_id IS DISTINCT FROM to_id))
       ORDER BY id`,
      [requestIds],
    );
  }
}
