import type { MeetingRequest, MeetingRequestId } from '../../src/contexts/meetings/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { MissionId, ParticipationId, UserId } from '../../src/kernel/id.js';
import type { Instant } from '../../src/kernel/instant.js';

const missionId = 'mission' as MissionId;

/** A request that is open between two who are called `asking` and `asked`. */
export const openRequest: MeetingRequest = {
  id: 'request' as MeetingRequestId,
  missionId,
  fromId: 'asking' as ParticipationId,
  toId: 'asked' as ParticipationId,
  status: 'open',
  message: null,
  messageLanguage: null,
  requestedAt: '2026-11-21T10:00:00.000Z' as Instant,
  expiresAt: '2026-11-24T10:00:00.000Z' as Instant,
  expiryHours: 72,
  answeredAt: null,
  answeredById: null,
  declineReason: null,
  proposedSlotId: null,
  proposedById: null,
  awaitedId: 'asked' as ParticipationId,
  awaitedSince: '2026-11-21T10:00:00.000Z' as Instant,
  nudges: 0,
  organiserActs: [],
  isAutomatic: false,
  isWithheld: false,
};

/** Somebody with a place in the mission of that request. */
export function actorOf(role: 'organiser' | 'sme' | 'buyer', participationId: string | null): Actor {
  const place = { missionId, role, participationId: participationId as ParticipationId | null, capabilities: [] };
  return { userId: 'user' as UserId, capabilities: [], memberships: [place] };
}
