import type { Id, MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type FreedPlace, type FreedPlaceFacts, isAway } from './freed-place.js';
import type { RemoteJoining } from './remote-joining.js';

/** A meeting that keeps its time and its table, and that one of its two joins from elsewhere. */
export interface RemoteMeeting extends RemoteJoining {
  readonly missionId: MissionId;
  /** Where the two meet; of this meeting alone. */
  readonly link: string;
  readonly decidedBy: UserId;
  readonly decidedAt: Instant;
}

/** A remote meeting as one of its two reads it. */
export interface RemoteLink {
  readonly link: string;
  /** Whether the reader joins from elsewhere; else the other does, and the reader sits at the table. */
  readonly isOneself: boolean;
}

/** In the address of a mission's rooms: where the name of a room goes, one for each meeting. */
const ROOM_PLACEHOLDER = '{meeting}';

export interface RoomRefusal {
  readonly type: 'room-address-unusable';
  readonly problem: 'not-https' | 'one-for-all';
}

/** Whether rooms can be opened under an address: a safe one, and another for each meeting. */
export function checkRoomAddress(address: string): Result<string, RoomRefusal> {
  if (!address.startsWith('https://') || !URL.canParse(address)) {
    return err({ type: 'room-address-unusable', problem: 'not-https' });
  }
  return address.includes(ROOM_PLACEHOLDER)
    ? ok(address)
    : err({ type: 'room-address-unusable', problem: 'one-for-all' });
}

export type RemoteRefusal =
  /** The mission has not said where people meet who are not there. */
  | { readonly type: 'no-remote-rooms' }
  /** Of these both are there, or neither, or they have begun, or are in the agenda no more. */
  | { readonly type: 'not-at-risk'; readonly meetingIds: readonly Id<'Meeting'>[] };

/** What is asked: which meetings are to be held remotely, by whom, and where. */
export interface RemoteWish {
  readonly meetingIds: readonly Id<'Meeting'>[];
  readonly by: UserId;
  /** Null where the mission has none. */
  readonly roomAddress: string | null;
  /** Names that nobody can guess, one for each meeting. */
  readonly roomNames: readonly string[];
}

/** What decides whether remote meetings still have a reason. */
export interface RemoteFacts extends Pick<FreedPlaceFacts, 'obstacles' | 'slots' | 'published' | 'now'> {
  readonly remote: readonly RemoteJoining[];
}

/**
 * Remote meetings that have outlived their reason: they are public no more, or whoever joins from elsewhere is there after
 * all, at the time that they have by now. What has begun was held as it was.
 */
export function outlivedRemoteMeetings({ remote, obstacles, slots, published, now }: RemoteFacts): Id<'Meeting'>[] {
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const placementByMeeting = new Map(published.map((placement) => [placement.meetingId, placement]));
  return remote
    .filter(({ meetingId, remoteId }) => {
      const placement = placementByMeeting.get(meetingId);
      if (placement === undefined) return true;
      const slot = slotById.get(placement.slotId);
      return slot !== undefined && slot.startsAt > now && !isAway(obstacles, remoteId, slot);
    })
    .map(({ meetingId }) => meetingId);
}

/** Meetings at risk, held remotely at the time and the table that they have. All of them, or none. */
export function meetRemotely(
  missionId: MissionId,
  { meetingIds, by, roomAddress, roomNames }: RemoteWish,
  atRisk: readonly FreedPlace[],
  now: Instant,
): Result<readonly RemoteMeeting[], RemoteRefusal> {
  if (roomAddress === null) return err({ type: 'no-remote-rooms' });
  const placeByMeeting = new Map(atRisk.map((place) => [place.meeting.meetingId, place]));
  const unknown = meetingIds.filter((id) => !placeByMeeting.has(id));
  if (unknown.length > 0) return err({ type: 'not-at-risk', meetingIds: unknown });
  return ok(
    meetingIds.flatMap((meetingId, index): RemoteMeeting[] => {
      const [place, name] = [placeByMeeting.get(meetingId), roomNames[index]];
      if (place === undefined || name === undefined) return [];
      const link = roomAddress.replaceAll(ROOM_PLACEHOLDER, name);
      return [{ meetingId, missionId, remoteId: place.awayId, link, decidedBy: by, decidedAt: now }];
    }),
  );
}
