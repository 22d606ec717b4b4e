import type { Id, MissionId, ParticipationId, UserId } from './id.js';

/** What somebody may do in a mission. Every route names the one it needs; a role is a set of them. */
export type Capability =
  | 'mission.create'
  | 'mission.read'
  | 'mission.change'
  | 'participants.read'
  | 'participants.import'
  | 'personal-links.issue'
  | 'suggestions.read'
  | 'meetings.request'
  | 'meetings.propose'
  | 'phases.decide'
  | 'agenda.read-own'
  | 'agenda.read'
  | 'agenda.generate'
  | 'agenda.publish'
  | 'attendance.report'
  | 'contact.change'
  | 'notifications.manage'
  | 'audit.read';

export type Role = 'organiser' | 'sme' | 'buyer';

/** One person's place in one mission. Organisers stand for no company, so their participation is null. */
export interface ActorMembership {
  readonly missionId: MissionId;
  readonly role: Role;
  readonly participationId: ParticipationId | null;
  readonly capabilities: readonly Capability[];
}

/** Who is asking: a signed-in user with the places they hold. */
export interface Actor {
  readonly userId: UserId;
  /** What they may do outside of any mission. */
  readonly capabilities: readonly Capability[];
  readonly memberships: readonly ActorMembership[];
}

/** The actor's place in that mission, or null where they have none. */
export function membershipIn(actor: Actor, missionId: MissionId): ActorMembership | null {
  return actor.memberships.find((membership) => membership.missionId === missionId) ?? null;
}

/** Whether the actor has that capability in that mission. */
export function isCapable(actor: Actor, missionId: MissionId, capability: Capability): boolean {
  return membershipIn(actor, missionId)?.capabilities.includes(capability) ?? false;
}

/** Whether the actor speaks for that participation: its own people do, and organisers of its mission act for anybody. */
export function mayActFor(actor: Actor, missionId: MissionId, participationId: ParticipationId): boolean {
  const membership = membershipIn(actor, missionId);
  return membership !== null && (membership.role === 'organiser' || membership.participationId === participationId);
}

/** How a hall's display names who meets: by the code of the list, by initials, or whole. */
export type DisplayNaming = 'codes' | 'initials' | 'names';

/** A screen in the hall. It is nobody, and sees of one mission only its board. */
export interface Display {
  readonly missionId: MissionId;
  readonly naming: DisplayNaming;
}

/** Where somebody works in the hall: they interpret, or they are the host of a table. */
export type FloorPost =
  | { readonly kind: 'interpreter'; readonly id: Id<'Interpreter'> }
  | { readonly kind: 'table'; readonly id: Id<'Table'> };

/** Somebody who came by the link of a post in the hall. They are known by the post alone, and see and mark its meetings. */
export interface FloorWorker {
  readonly linkId: Id<'FloorLink'>;
  readonly missionId: MissionId;
  readonly post: FloorPost;
}
