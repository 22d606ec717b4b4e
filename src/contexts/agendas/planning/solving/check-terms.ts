import type { Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { MeetingPin, PinConflict, PinsContradict } from '../../domain/meeting-pin.js';
import { checkSelection, type SolveTerms, type TermsRefusal } from '../../domain/solve-terms.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { applyTerms, type TermedFrame } from './apply-terms.js';
import { type Breach, findBreaches } from '../rules/find-breaches.js';
import { findPinConflicts } from '../rules/find-pin-conflicts.js';

export type TermsConflict =
  | TermsRefusal
  | PinsContradict
  /** What must not move stands where the mission does not allow it any more. */
  | { readonly type: 'public-places-not-allowed'; readonly breaches: readonly Breach[] };

/** What a run of those terms plans, or why no agenda could keep to them. */
export function checkTerms(
  frame: AgendaFrame,
  terms: Pick<SolveTerms, 'mode' | 'participationIds' | 'weights'>,
  pins: readonly MeetingPin[],
  now: Instant,
): Result<TermedFrame, TermsConflict> {
  const selection = checkSelection(terms, new Set(frame.participations.map(({ id }) => id)));
  if (!selection.ok) return selection;
  const termed = applyTerms(frame, terms, pins);
  const breaches = breachesOf(frame, termed.untouchable, now);
  if (breaches.length > 0) return err({ type: 'public-places-not-allowed', breaches });
  const conflicts = [...publicElsewhere(termed.untouchable, pins), ...conflictsOf(termed)];
  return conflicts.length === 0 ? ok(termed) : err({ type: 'pins-contradict', conflicts });
}

/** What of the mission is gone; whatever else came up since, what stands stays as it is, and its hour is over or was agreed. */
const ABOUT_WHAT_IS_GONE: readonly Breach['rule'][] = [
  'slot-gone',
  'table-gone',
  'interpreter-gone',
  'participant-gone',
];

function breachesOf(frame: AgendaFrame, untouchable: readonly Placement[], now: Instant): Breach[] {
  const meetings = new Set(untouchable.map(({ meetingId }) => meetingId));
  const circumstances = { now, hindrances: [] };
  return findBreaches(frame, frame.publicPlacements, meetings, circumstances).filter(({ rule }) =>
    ABOUT_WHAT_IS_GONE.includes(rule),
  );
}

/** Pins that would move what must not move. */
function publicElsewhere(untouchable: readonly Placement[], pins: readonly MeetingPin[]): PinConflict[] {
  const placeByMeeting = new Map(untouchable.map((placement) => [placement.meetingId, placement]));
  const parts = { slot: 'slotId', table: 'tableId', interpreter: 'interpreterId' } as const;
  return pins.flatMap((pin) => {
    const place = placeByMeeting.get(pin.meetingId);
    if (place === undefined) return [];
    return (['slot', 'table', 'interpreter'] as const)
      .filter((part) => pin[parts[part]] !== null && pin[parts[part]] !== place[parts[part]])
      .map((part) => ({ meetingId: pin.meetingId, part, rule: 'public-elsewhere' as const, otherMeetingId: null }));
  });
}

/** Conflicts of what is pinned by hand; what stays because it is public was looked at before, and only takes places. */
function conflictsOf({ frame, untouchable }: TermedFrame): PinConflict[] {
  const staying = new Set(untouchable.map(({ meetingId }) => meetingId));
  return findPinConflicts(frame, frame.pins ?? []).filter(({ meetingId }) => !staying.has(meetingId));
}
