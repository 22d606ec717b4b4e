import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { type AgendaDiff, diffAgendas } from '../../domain/diff-agendas.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { begunPlacements } from './begun-placements.js';
import { type Breach, type Circumstances, findBreaches } from './find-breaches.js';

/** Why a draft cannot be public as it is: a rule that a place breaks by now, or a meeting that has begun and would be elsewhere. */
export interface Outdated {
  readonly meetingId: Placement['meetingId'];
  readonly rule: Breach['rule'] | 'has-begun';
}

/**
 * What of a draft the mission does not allow as it is now, and `frame.publicPlacements` do not have already: hours, withdrawals,
 * interpreters, tables and whatever has come up on the day may be others than when the draft was made. Of a mission that has
 * begun whole, time itself is not asked: its agenda is only written down.
 */
export function findOutdated(
  frame: AgendaFrame,
  draft: readonly Placement[],
  circumstances: Circumstances,
): Outdated[] {
  const diff = diffAgendas(frame.publicPlacements, draft);
  const { now } = circumstances;
  const isOver = hasBegunWhole(frame, now);
  const broken = changeBreaches(frame, draft, diff, circumstances).filter(({ rule }) => rule !== 'meeting-lost');
  const outdated = [...lostMeetings(frame, draft, diff, now), ...begunMeetings(frame, diff, now), ...broken];
  return isOver ? outdated.filter(({ rule }) => rule !== 'slot-over') : outdated;
}

/** The rules that what differs from one agenda to the next would break. */
export function changeBreaches(
  frame: AgendaFrame,
  placements: readonly Placement[],
  { added, moved }: AgendaDiff,
  circumstances: Circumstances,
): Breach[] {
  const isNew = new Set(added.map(({ meetingId }) => meetingId));
  const changed = new Set([...isNew, ...moved.map(({ after }) => after.meetingId)]);
  // Whoever has more meetings than they may have by now has no more of them when one moves.
  return findBreaches(frame, placements, changed, circumstances).filter(
    ({ meetingId, rule }) => rule !== 'participant-full' || isNew.has(meetingId),
  );
}

/** What nobody has agreed to any more; what has begun where it is public stays as it was. */
function lostMeetings(
  { meetings, slots }: AgendaFrame,
  draft: readonly Placement[],
  { added, moved }: AgendaDiff,
  now: Instant,
): Outdated[] {
  const agreed = new Set(meetings.map(({ meetingId }) => meetingId));
  const begun = new Set(slots.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
  const changed = new Set([...added, ...moved.map(({ after }) => after)].map(({ meetingId }) => meetingId));
  return draft
    .filter(({ meetingId, slotId }) => !agreed.has(meetingId) && (changed.has(meetingId) || !begun.has(slotId)))
    .map(({ meetingId }) => ({ meetingId, rule: 'meeting-lost' }));
}

/**
 * Meetings that have begun by `now` where the agenda before has them, and that the next one has elsewhere or not at all; none
 * where the mission has begun whole.
 */
export function begunMeetings(
  frame: Pick<AgendaFrame, 'slots'>,
  { removed, moved }: AgendaDiff,
  now: Instant,
): Outdated[] {
  if (hasBegunWhole(frame, now)) return [];
  const changed = [...removed, ...moved.map(({ before }) => before)];
  return begunPlacements(frame, changed, now).map(({ meetingId }) => ({ meetingId, rule: 'has-begun' }));
}

function hasBegunWhole({ slots }: Pick<AgendaFrame, 'slots'>, now: Instant): boolean {
  return slots.every(({ startsAt }) => startsAt <= now);
}
