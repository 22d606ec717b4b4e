import type { Actor, Display, FloorWorker } from '../../kernel/actor.js';
import { membershipIn } from '../../kernel/actor.js';
import type { MissionId, ParticipationId, UserId } from '../../kernel/id.js';
import type { LiveTopic, Staleness } from './live-update.js';

/** As whom somebody follows a mission. Each follows it as one of these. */
export type LiveView =
  | { readonly as: 'organiser'; readonly userId: UserId }
  | { readonly as: 'participation'; readonly participationId: ParticipationId }
  | { readonly as: 'board' }
  | { readonly as: 'floor' };

/** As far as it decides what is seen: all organisers see the same. */
type SeeingView = Exclude<LiveView, { readonly as: 'organiser' }> | { readonly as: 'organiser' };

/** A change with its number in the mission. */
export interface NumberedChange extends Staleness {
  readonly sequence: number;
}

/** "Something changed", as it is sent: whoever hears it reads again over HTTP, where it is decided what they may see. */
export interface SeenChange {
  readonly sequence: number;
  readonly topic: LiveTopic;
  readonly ids: readonly string[];
}

/** As whom an actor follows that mission, or null where they have no place in it. */
export function viewOfActor(actor: Actor, missionId: MissionId): LiveView | null {
  const membership = membershipIn(actor, missionId);
  if (membership === null) return null;
  const { role, participationId } = membership;
  if (role === 'organiser') return { as: 'organiser', userId: actor.userId };
  return participationId === null ? null : { as: 'participation', participationId };
}

/** The same of a display. */
export function viewOfDisplay(display: Display, missionId: MissionId): LiveView | null {
  return display.missionId === missionId ? { as: 'board' } : null;
}

/** The same of somebody who works in the hall. */
export function viewOfFloorWorker(worker: FloorWorker, missionId: MissionId): LiveView | null {
  return worker.missionId === missionId ? { as: 'floor' } : null;
}

/** Those of these changes that are seen in that view, as it sees them. Displays and posts in the hall learn no ids. */
export function changesIn(view: SeeingView, changes: readonly NumberedChange[]): SeenChange[] {
  return changes.flatMap((change): SeenChange[] => {
    const { sequence, topic, ids } = change;
    if (!isSeenIn(view, change)) return [];
    const isOfHall = view.as === 'board' || view.as === 'floor';
    return [isOfHall ? { sequence, topic: view.as, ids: [] } : { sequence, topic, ids }];
  });
}

function isSeenIn(view: SeeingView, change: Staleness): boolean {
  const { audience, isOnBoard } = change;
  switch (view.as) {
    case 'organiser':
      return true;
    case 'board':
      return isOnBoard ?? false;
    case 'floor':
      return isSeenOnFloor(change);
    case 'participation':
      return audience === 'everybody' || (audience !== 'organisers' && audience.includes(view.participationId));
  }
}

/** Also what a desk has marked of a meeting, and interpreters who have left. */
function isSeenOnFloor({
  topic,
  isOnBoard = false,
}: {
  readonly topic: LiveTopic;
  readonly isOnBoard?: boolean;
}): boolean {
  return isOnBoard || topic === 'attendance' || topic === 'everything';
}

/** The rooms of a mission's organisers, of its participants, of one of them, of its displays, and of its posts. */
export function organisersRoom(missionId: MissionId): string {
  return `organisers:${missionId}`;
}

export function participantsRoom(missionId: MissionId): string {
  return `participants:${missionId}`;
}

export function participationRoom(participationId: ParticipationId): string {
  return `participation:${participationId}`;
}

export function boardRoom(missionId: MissionId): string {
  return `board:${missionId}`;
}

export function floorRoom(missionId: MissionId): string {
  return `floor:${missionId}`;
}

/** Every room in which somebody follows that mission, but for those of one participation. */
export function roomsOfMission(missionId: MissionId): string[] {
  return [organisersRoom(missionId), participantsRoom(missionId), boardRoom(missionId), floorRoom(missionId)];
}

/** The rooms of whoever has that view. */
export function roomsOfView(view: LiveView, missionId: MissionId): string[] {
  switch (view.as) {
    case 'organiser':
      return [organisersRoom(missionId)];
    case 'board':
      return [boardRoom(missionId)];
    case 'floor':
      return [floorRoom(missionId)];
    case 'participation':
      return [participantsRoom(missionId), participationRoom(view.participationId)];
  }
}
