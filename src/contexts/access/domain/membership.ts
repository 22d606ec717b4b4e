import type { ActorMembership, Role } from '../../../kernel/actor.js';
import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { capabilitiesByRole } from './role-capabilities.js';

/** The place a user holds in a mission. */
export interface Membership {
  readonly id: Id<'Membership'>;
  readonly userId: UserId;
  readonly missionId: MissionId;
  readonly role: Role;
  readonly participationId: ParticipationId | null;
}

/** The membership as part of an actor, with what its role may do. */
export function actorMembershipOf(place: Omit<Membership, 'id' | 'userId'>): ActorMembership {
  const { missionId, role, participationId } = place;
  return { missionId, role, participationId, capabilities: capabilitiesByRole[role] };
}
