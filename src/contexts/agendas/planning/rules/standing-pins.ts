import { isLoose, type MeetingPin } from '../../domain/meeting-pin.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { findPinConflicts } from './find-pin-conflicts.js';

/**
 * What of the pins the public agenda keeps, and the mission still allows: a repair leaves that alone, and the time of a
 * meeting that somebody joins from elsewhere. The rest is for the next agenda.
 */
export function standingPins(frame: AgendaFrame, pins: readonly MeetingPin[]): MeetingPin[] {
  const placeByMeeting = new Map(frame.publicPlacements.map((placement) => [placement.meetingId, placement]));
  const standing = [...pins, ...remotePins(frame, pins)].flatMap((pin): MeetingPin[] => {
    const place = placeByMeeting.get(pin.meetingId);
    if (place === undefined) return [];
    const kept = {
      meetingId: pin.meetingId,
      slotId: pin.slotId === place.slotId ? pin.slotId : null,
      tableId: pin.tableId === place.tableId ? pin.tableId : null,
      interpreterId: pin.interpreterId === place.interpreterId ? pin.interpreterId : null,
    };
    return isLoose(kept) ? [] : [kept];
  });
  const contradicting = new Set(findPinConflicts(frame, standing).map(({ meetingId }) => meetingId));
  return standing.filter(({ meetingId }) => !contradicting.has(meetingId));
}

/** The pins with the times of remote meetings, as far as these agree: whoever joins from elsewhere does so at that time. */
export function withRemoteTimes(frame: AgendaFrame, pins: readonly MeetingPin[]): MeetingPin[] {
  const remote = remotePins(frame, pins);
  const contradicting = new Set(findPinConflicts(frame, [...pins, ...remote]).map(({ meetingId }) => meetingId));
  return [...pins, ...remote.filter(({ meetingId }) => !contradicting.has(meetingId))];
}

function remotePins({ publicPlacements, remoteMeetings = [] }: AgendaFrame, pins: readonly MeetingPin[]): MeetingPin[] {
  const free = new Set(
    remoteMeetings.map(({ meetingId }) => meetingId).filter((id) => !pins.some(({ meetingId }) => meetingId === id)),
  );
  return publicPlacements.flatMap(({ meetingId, slotId }) => {
    return free.has(meetingId) ? [{ meetingId, slotId, tableId: null, interpreterId: null }] : [];
  });
}
