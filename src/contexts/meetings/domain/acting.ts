import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { MeetingRequest, RequestAct } from './meeting-request.js';

/** Whether the actor is one of the two, or an organiser of their mission. What is withheld was never put before the other. */
export function maySeeRequest(actor: Actor, { missionId, fromId, toId, isWithheld }: MeetingRequest): boolean {
  return mayActFor(actor, missionId, fromId) || (!isWithheld && mayActFor(actor, missionId, toId));
}

/** Whether the actor stands for no company in that mission, but for all of them. */
export function isOrganiser(actor: Actor, missionId: MissionId): boolean {
  return membershipIn(actor, missionId)?.role === 'organiser';
}

/** What of a request an organiser did, once the actor has done that: what somebody does anew themselves is theirs. */
export function organiserActsAfter(
  actor: Actor,
  { missionId, organiserActs }: Pick<MeetingRequest, 'missionId' | 'organiserActs'>,
  act: RequestAct,
): readonly RequestAct[] {
  const others = organiserActs.filter((done) => done !== act);
  return isOrganiser(actor, missionId) ? [...others, act] : others;
}
