import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { MeetingRequest } from './meeting-request.js';

/** Whether the actor is one of the two, or an organiser of their mission. What is withheld was never put before the other. */
export function maySeeRequest(actor: Actor, { missionId, fromId, toId, isWithheld }: MeetingRequest): boolean {
  return mayActFor(actor, missionId, fromId) || (!isWithheld && mayActFor(actor, missionId, toId));
}

/** Whether the actor stands for no company in that mission, but for all of them. */
export function isOrganiser(actor: Actor, missionId: MissionId): boolean {
  return membershipIn(actor, missionId)?.role === 'organiser';
}

/** In whose place an organiser has acted, once the actor has done something for that one of the two. */
export function actedForAfter(
  actor: Actor,
  { missionId, actedForIds }: Pick<MeetingRequest, 'missionId' | 'actedForIds'>,
  participationId: ParticipationId,
): readonly ParticipationId[] {
  const isKnown = actedForIds.includes(participationId);
  return isKnown || !isOrganiser(actor, missionId) ? actedForIds : [...actedForIds, participationId];
}
