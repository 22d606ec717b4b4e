import type {
  Interpreter,
  Meeting,
  Participant,
  Pins,
  Placement as EnginePlacement,
  Problem,
  Slot,
} from '../../../../engine/index.js';
import { contains, minutesBetween, type TimeSpan } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { USUAL_WEIGHTS } from '../../domain/agenda-weights.js';
import type { AgendaFrame, FrameInterpreter, FrameParticipation, FrameSlot } from '../frame/agenda-frame.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { LanguagePairs } from '../frame/language-pairs.js';
import { languagesOfSides } from '../frame/languages-of-sides.js';
import { keptTimes, worthOf } from './stated-wishes.js';

/**
 * The frame of a mission in the words of the engine. Deterministic: equal frames give equal snapshots. Meetings of a
 * participation that the frame does not know are a broken assumption and throw.
 */
export function takeSnapshot(frame: AgendaFrame): AgendaSnapshot {
  const slots = [...frame.slots].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const languagePairs = new LanguagePairs();
  const interpreters = frame.interpreters.map((interpreter) => ({
    languagePairs: languagePairs.within(interpreter.languages),
    ...dutyOf(interpreter, frame, slots),
  }));
  const meetings = engineMeetings(frame, slots, languagePairs);
  const problem: Problem = {
    slots: engineSlots(slots),
    participants: frame.participations.map((participation) => engineParticipant(participation, slots)),
    meetings,
    tables: frame.tableIds.map(() => ({})),
    interpreters,
    languagePairCount: languagePairs.names.length,
    ...weighed(frame),
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
    ...remoteOf(frame),
  };
}

/** What restricts an interpreter, or is preferred; nothing of somebody who does everything at all times. */
function dutyOf(
  interpreter: FrameInterpreter,
  frame: AgendaFrame,
  slots: readonly FrameSlot[],
): Omit<Interpreter, 'languagePairs'> {
  const { hours = [], maximumConsecutive = null, maximumPerDay = null, preferredParticipationIds = [] } = interpreter;
  const preferred = new Set(preferredParticipationIds);
  const preferredParticipants = frame.participations.flatMap(({ id }, index) => (preferred.has(id) ? [index] : []));
  return {
    ...(hours.length > 0 && { unavailableSlots: slotsOutside(hours, slots) }),
    ...(maximumConsecutive !== null && { maximumConsecutive }),
    ...(maximumPerDay !== null && { maximumPerDay }),
    ...(preferredParticipants.length > 0 && { preferredParticipants }),
  };
}

/** Nothing where nobody meets remotely. */
function remoteOf({ meetings, remoteMeetings = [] }: AgendaFrame): Pick<AgendaSnapshot, 'remote' | 'remoteIds'> {
  const remoteIdByMeeting = new Map(remoteMeetings.map(({ meetingId, remoteId }) => [meetingId, remoteId]));
  const remote = meetings.flatMap(({ meetingId }, index) => {
    const remoteId = remoteIdByMeeting.get(meetingId);
    return remoteId === undefined ? [] : [{ index, remoteId }];
  });
  if (remote.length === 0) return {};
  return { remote: remote.map(({ index }) => index), remoteIds: remote.map(({ remoteId }) => remoteId) };
}

/** The weights that are others than the usual ones, in the words of the engine. */
function weighed({ weights = USUAL_WEIGHTS }: AgendaFrame): Pick<Problem, 'fairness' | 'softWeights'> {
  const { fairness, break: ofBreak, moved, idleSlot } = weights;
  const isUsual = (['break', 'moved', 'idleSlot'] as const).every((key) => weights[key] === USUAL_WEIGHTS[key]);
  return {
    ...(fairness !== USUAL_WEIGHTS.fairness && { fairness }),
    ...(!isUsual && { softWeights: { break: ofBreak, moved, idleSlot } }),
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
  return { maximumMeetings, unavailableSlots: slotsOutside(availability, slots) };
}

/** The slots, by index, that no window holds. */
function slotsOutside(windows: readonly TimeSpan[], slots: readonly FrameSlot[]): number[] {
  return slots.flatMap((slot, index) => (windows.some((window) => contains(window, slot)) ? [] : [index]));
}

function engineMeetings(frame: AgendaFrame, slots: readonly FrameSlot[], languagePairs: LanguagePairs): Meeting[] {
  const { participations, meetings, weights = USUAL_WEIGHTS } = frame;
  const indexById = indexOfEach(participations.map(({ id }) => id));
  const known = (id: string, meetingId: string): number => {
    const index = indexById.get(id);
    if (index === undefined) throw new Error(`Meeting ${meetingId} is of participation ${id}, which the frame has not`);
    return index;
  };
  const languagesOf = (id: string): readonly string[] => participations[indexById.get(id) ?? -1]?.languages ?? [];
  const slotByMeeting = keptTimes(frame, slots);
  const fixedByMeeting = fixedParts(frame, slots);
  return meetings.map((meeting) => {
    const { meetingId, smeId, buyerId } = meeting;
    const slot = slotByMeeting.get(meetingId);
    const pinned = fixedByMeeting.get(meetingId) ?? (slot !== undefined && { slot });
    return {
      participants: [known(smeId, meetingId), known(buyerId, meetingId)],
      weight: worthOf(meeting, weights),
      languagePairs: languagePairs.between(...languagesOfSides(meeting, languagesOf)),
      ...(pinned && { pinned: { ...(slot !== undefined && { slot }), ...pinned } }),
    };
  });
}

/** What is fixed by hand, by meeting. What is fixed to something that is gone stays free. */
function fixedParts(
  { pins = [], tableIds, interpreters }: AgendaFrame,
  slots: readonly FrameSlot[],
): Map<string, Pins> {
  const slotById = indexOfEach(slots.map(({ id }) => id));
  const tableById = indexOfEach(tableIds);
  const interpreterById = indexOfEach(interpreters.map(({ id }) => id));
  const part = (key: keyof Pins, byId: ReadonlyMap<string, number>, id: string | null): Pins => {
    const index = id === null ? undefined : byId.get(id);
    return index === undefined ? {} : { [key]: index };
  };
  return new Map(
    pins.map(({ meetingId, slotId, tableId, interpreterId }) => [
      meetingId,
      {
        ...part('slot', slotById, slotId),
        ...part('table', tableById, tableId),
        ...part('interpreter', interpreterById, interpreterId),
      },
    ]),
  );
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
