import type { Meeting, Participant, Placement as EnginePlacement, Problem, Slot } from '../../../engine/index.js';
import { contains, minutesBetween } from '../../../kernel/instant.js';
import type { Placement } from '../domain/agenda-version.js';
import type { AgendaFrame, FrameParticipation, FrameSlot } from './agenda-frame.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { LanguagePairs } from './language-pairs.js';
import { keptTimes, worthOf } from './stated-wishes.js';

/**
 * The frame of a mission in the words of the engine. Deterministic: equal frames give equal snapshots. Meetings of a
 * participation that the frame does not know are a broken assumption and throw.
 */
export function takeSnapshot(frame: AgendaFrame): AgendaSnapshot {
  const slots = [...frame.slots].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const languagePairs = new LanguagePairs();
  const interpreters = frame.interpreters.map(({ languages }) => ({ languagePairs: languagePairs.within(languages) }));
  const meetings = engineMeetings(frame, slots, languagePairs);
  const problem: Problem = {
    slots: engineSlots(slots),
    participants: frame.participations.map((participation) => engineParticipant(participation, slots)),
    meetings,
    tables: frame.tableIds.map(() => ({})),
    interpreters,
    languagePairCount: languagePairs.names.length,
    ...(frame.publicPlacements.length > 0 && { previous: previousPlacements(frame, slots) }),
  };
  return {
    problem,
    slots: slots.map(({ id, startsAt }) => ({ id, startsAt })),
    participationIds: frame.participations.map(({ id }) => id),
    tableIds: frame.tableIds,
    interpreterIds: frame.interpreters.map(({ id }) => id),
    meetings: frame.meetings.map(({ meetingId, smeId, buyerId }) => ({ meetingId, smeId, buyerId })),
    languagePairs: languagePairs.names,
  };
}

function engineSlots(slots: readonly FrameSlot[]): Slot[] {
  const [first] = slots;
  if (first === undefined) return [];
  const days = [...new Set(slots.map(({ day }) => day))];
  const sessions = [...new Set(slots.map(({ sessionId }) => sessionId))];
  return slots.map(({ day, sessionId, startsAt, endsAt }) => ({
    startMinute: minutesBetween(first.startsAt, startsAt),
    endMinute: minutesBetween(first.startsAt, endsAt),
    day: days.indexOf(day),
    session: sessions.indexOf(sessionId),
  }));
}

function engineParticipant(
  { availability, maximumMeetings }: FrameParticipation,
  slots: readonly FrameSlot[],
): Participant {
  if (availability.length === 0) return { maximumMeetings };
  const unavailableSlots = [...slots.keys()].filter((index) => {
    const slot = slots[index];
    return slot === undefined || !availability.some((window) => contains(window, slot));
  });
  return { maximumMeetings, unavailableSlots };
}

function engineMeetings(
  { participations, meetings, tableIds, publicPlacements }: AgendaFrame,
  slots: readonly FrameSlot[],
  languagePairs: LanguagePairs,
): Meeting[] {
  const indexById = indexOfEach(participations.map(({ id }) => id));
  const known = (id: string, meetingId: string): number => {
    const index = indexById.get(id);
    if (index === undefined) throw new Error(`Meeting ${meetingId} is of participation ${id}, which the frame has not`);
    return index;
  };
  const languagesOf = (index: number): readonly string[] => participations[index]?.languages ?? [];
  // What the public agenda has placed stays near its place, which somebody may have chosen since.
  const placedIds = new Set(publicPlacements.map(({ meetingId }) => meetingId));
  const unplaced = meetings.filter(({ meetingId }) => !placedIds.has(meetingId));
  const slotByMeeting = keptTimes(unplaced, participations, slots, tableIds.length);
  return meetings.map((meeting) => {
    const { meetingId, smeId, buyerId, smeLanguages = null, buyerLanguages = null } = meeting;
    const sme = known(smeId, meetingId);
    const buyer = known(buyerId, meetingId);
    const slot = slotByMeeting.get(meetingId);
    return {
      participants: [sme, buyer],
      weight: worthOf(meeting),
      languagePairs: languagePairs.between(smeLanguages ?? languagesOf(sme), buyerLanguages ?? languagesOf(buyer)),
      ...(slot !== undefined && { pinned: { slot } }),
    };
  });
}

/** Where the meetings are now; null for those that are nowhere, or at a place that is gone. */
function previousPlacements(frame: AgendaFrame, slots: readonly FrameSlot[]): (EnginePlacement | null)[] {
  const placementByMeeting = new Map(frame.publicPlacements.map((placement) => [placement.meetingId, placement]));
  const slotById = indexOfEach(slots.map(({ id }) => id));
  const tableById = indexOfEach(frame.tableIds);
  const interpreterById = indexOfEach(frame.interpreters.map(({ id }) => id));
  const enginePlacement = ({ slotId, tableId, interpreterId }: Placement): EnginePlacement | null => {
    const slot = slotById.get(slotId);
    const table = tableById.get(tableId);
    const interpreter = interpreterId === null ? null : interpreterById.get(interpreterId);
    return slot === undefined || table === undefined || interpreter === undefined ? null : { slot, table, interpreter };
  };
  return frame.meetings.map(({ meetingId }) => {
    const placement = placementByMeeting.get(meetingId);
    return placement === undefined ? null : enginePlacement(placement);
  });
}

function indexOfEach(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
