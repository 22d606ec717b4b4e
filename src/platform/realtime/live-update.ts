import type { MissionId, ParticipationId } from '../../kernel/id.js';

/** What changed, by the part of a screen that shows it; `everything` after updates may have been lost. */
export type LiveTopic =
  | 'everything'
  | 'participants'
  | 'suggestions'
  | 'phases'
  | 'wishes'
  | 'requests'
  | 'proposal-runs'
  | 'solve-runs'
  | 'agenda'
  | 'attendance'
  | 'repairs'
  | 'standby'
  | 'notifications';

/** Who hears of it. Organisers hear of everything in their mission. */
export type LiveAudience = 'organisers' | 'everybody' | readonly ParticipationId[];

/**
 * "Something changed": a topic and ids, nothing else. Whoever hears it reads again over HTTP, where it is decided what
 * they may see. No ids means "any of that topic".
 */
export interface LiveUpdate {
  readonly missionId: MissionId;
  readonly topic: LiveTopic;
  readonly ids: readonly string[];
  readonly audience: LiveAudience;
}

/** How far a computation has come: for organisers, may be lost, the next one replaces it. */
export interface LiveProgress {
  readonly missionId: MissionId;
  readonly runId: string;
  readonly progress: Readonly<Record<string, number | string | null>>;
}

const MISSION_ROOM = 'mission:';

/** The rooms of a mission's organisers and of one participation. */
export function organisersRoom(missionId: MissionId): string {
  return `organisers:${missionId}`;
}

export function participationRoom(participationId: ParticipationId): string {
  return `participation:${participationId}`;
}

/** The room of the displays in the hall. */
export function boardRoom(missionId: MissionId): string {
  return `board:${missionId}`;
}

export function missionRoom(missionId: MissionId): string {
  return `${MISSION_ROOM}${missionId}`;
}

/** The mission whose room that is, or null for any other room. */
export function missionOfRoom(room: string): MissionId | null {
  return room.startsWith(MISSION_ROOM) ? (room.slice(MISSION_ROOM.length) as MissionId) : null;
}

/** The rooms that hear an update. */
export function roomsOf(update: LiveUpdate): string[] {
  if (update.audience === 'everybody') return [missionRoom(update.missionId)];
  const participations = update.audience === 'organisers' ? [] : update.audience;
  return [organisersRoom(update.missionId), ...participations.map(participationRoom)];
}
