import type { ParticipationId } from '../../../../kernel/id.js';
import type { AgendaFinding } from '../../domain/agenda-finding.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';

/** What keeps an agenda from being made of a snapshot, or will leave meetings without a place. */
export function checkAgreed(snapshot: AgendaSnapshot): AgendaFinding[] {
  const { slots, tables, meetings } = snapshot.problem;
  if (meetings.length === 0) return [{ kind: 'nothing-to-place' }];
  // Where there is nothing to meet in or at, everything else would be said of every meeting.
  return slots.length === 0 || tables.length === 0 ? [] : listShortages(snapshot);
}

function listShortages(snapshot: AgendaSnapshot): AgendaFinding[] {
  return [
    ...findTooFewPlaces(snapshot),
    ...findMissingInterpreters(snapshot),
    ...snapshot.participationIds.flatMap((id, index) => findOverload(snapshot, id, index)),
    ...findNeverTogether(snapshot),
  ];
}

function findTooFewPlaces({ problem }: AgendaSnapshot): AgendaFinding[] {
  const { slots, tables, meetings } = problem;
  const places = slots.length * tables.length;
  if (meetings.length <= places) return [];
  return [{ kind: 'too-few-places', meetings: meetings.length, places }];
}

/** One finding for each set of language pairs that nobody has; then whether the interpreters have time enough. */
function findMissingInterpreters({ problem, languagePairs }: AgendaSnapshot): AgendaFinding[] {
  const { interpreters, meetings, slots } = problem;
  const spoken = new Set(interpreters.flatMap((one) => one.languagePairs));
  const needs = meetings.map((meeting) => meeting.languagePairs ?? []).filter((pairs) => pairs.length > 0);
  const countByPairs = new Map<string, number>();
  for (const pairs of needs.filter((needed) => !needed.some((pair) => spoken.has(pair)))) {
    const key = pairs.map((pair) => languagePairs[pair] ?? '').join();
    countByPairs.set(key, (countByPairs.get(key) ?? 0) + 1);
  }
  const missing = [...countByPairs].map(([pairs, count]): AgendaFinding => {
    return { kind: 'no-interpreter', languagePairs: pairs.split(','), meetings: count };
  });
  const served = needs.filter((needed) => needed.some((pair) => spoken.has(pair))).length;
  const places = interpreters.length * slots.length;
  if (served <= places) return missing;
  return [...missing, { kind: 'too-few-interpreters', meetings: served, places }];
}

function findOverload({ problem }: AgendaSnapshot, participationId: ParticipationId, index: number): AgendaFinding[] {
  const { unavailableSlots = [], maximumMeetings } = problem.participants[index] ?? {};
  const meetings = problem.meetings.filter(({ participants }) => participants.includes(index)).length;
  const slots = problem.slots.length - unavailableSlots.length;
  const overload = (kind: 'too-few-slots-of-its-own' | 'beyond-its-maximum', most: number): AgendaFinding => {
    return { kind, participationId, meetings, most };
  };
  if (meetings > slots) return [overload('too-few-slots-of-its-own', slots)];
  if (maximumMeetings !== undefined && meetings > maximumMeetings) {
    return [overload('beyond-its-maximum', maximumMeetings)];
  }
  return [];
}

function findNeverTogether({ problem, meetings }: AgendaSnapshot): AgendaFinding[] {
  const away = problem.participants.map(({ unavailableSlots = [] }) => new Set(unavailableSlots));
  return problem.meetings.flatMap(({ participants: [one, other] }, index): AgendaFinding[] => {
    const isPossible = [...problem.slots.keys()].some((slot) => !away[one]?.has(slot) && !away[other]?.has(slot));
    const meeting = meetings[index];
    if (isPossible || meeting === undefined) return [];
    const { meetingId, smeId, buyerId } = meeting;
    return [{ kind: 'never-together', meetingId, smeId, buyerId }];
  });
}
