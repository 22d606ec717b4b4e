import type { Id, MissionId } from '../../../kernel/id.js';
import { addMinutes, minutesBetween, overlaps, type TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Venue } from './mission.js';

/** A block of the timetable as somebody typed it: a day and two times of the venue's clock. */
export interface WallSpan {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly startTime: string;
  readonly endTime: string;
}

/** A block of the timetable: what was typed, and the instants it stood for when it was typed. */
export interface Session extends WallSpan, TimeSpan {
  readonly id: Id<'Session'>;
  readonly missionId: MissionId;
  readonly venueId: Venue['id'];
  readonly slotMinutes: number;
  readonly changeOverMinutes: number;
}

/** The time of one round of meetings, change-over excluded. */
export interface Slot extends TimeSpan {
  readonly id: Id<'Slot'>;
  readonly missionId: MissionId;
  readonly sessionId: Session['id'];
}

/** How long a meeting lasts, and how long people take to change tables after it. */
export interface SlotLength {
  readonly slotMinutes: number;
  readonly changeOverMinutes: number;
}

/** Why blocks do not make a timetable. Times are those that were typed. */
export type TimetableRefusal =
  | { readonly type: 'no-sessions' }
  | { readonly type: 'slot-length-unusable'; readonly minimumMinutes: number; readonly maximumMinutes: number }
  | ({ readonly type: 'session-ends-before-it-starts' } & WallSpan)
  | ({ readonly type: 'session-too-short' } & WallSpan & { readonly slotMinutes: number })
  | { readonly type: 'sessions-overlap'; readonly first: WallSpan; readonly second: WallSpan }
  | { readonly type: 'too-many-slots'; readonly slots: number; readonly maximumSlots: number };

/** A block with the instants of its ends. */
export type TimedSpan = WallSpan & TimeSpan;

/** A block with the slots that fit into it. */
export interface SlottedSpan extends TimedSpan {
  readonly slots: readonly TimeSpan[];
}

const MINIMUM_SLOT_MINUTES = 5;
const MAXIMUM_SLOT_MINUTES = 240;
/** Ten days of 50 slots: more is a mistyped slot length. */
const MAXIMUM_SLOTS = 500;

/** The slots of a mission, block by block in order of time; or the first reason why the blocks cannot be used. */
export function layOutTimetable(
  spans: readonly TimedSpan[],
  length: SlotLength,
): Result<readonly SlottedSpan[], TimetableRefusal> {
  const refusal = refusalOfLength(length) ?? refusalOfSpans(spans, length);
  if (refusal !== null) return err(refusal);
  const ordered = inOrder(spans).map((span) => ({ ...span, slots: cutSlots(span, length) }));
  const slots = ordered.reduce((sum, span) => sum + span.slots.length, 0);
  return slots > MAXIMUM_SLOTS ? err({ type: 'too-many-slots', slots, maximumSlots: MAXIMUM_SLOTS }) : ok(ordered);
}

/** Slots one after the other with a change-over between; after the last slot no change-over is needed. */
export function cutSlots(span: TimeSpan, { slotMinutes, changeOverMinutes }: SlotLength): TimeSpan[] {
  const slotAndChange = slotMinutes + changeOverMinutes;
  const count = Math.floor((minutesBetween(span.startsAt, span.endsAt) + changeOverMinutes) / slotAndChange);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const startsAt = addMinutes(span.startsAt, index * slotAndChange);
    return { startsAt, endsAt: addMinutes(startsAt, slotMinutes) };
  });
}

function refusalOfLength({ slotMinutes, changeOverMinutes }: SlotLength): TimetableRefusal | null {
  const isUsable =
    slotMinutes >= MINIMUM_SLOT_MINUTES &&
    slotMinutes <= MAXIMUM_SLOT_MINUTES &&
    changeOverMinutes >= 0 &&
    changeOverMinutes <= MAXIMUM_SLOT_MINUTES;
  if (isUsable) return null;
  return { type: 'slot-length-unusable', minimumMinutes: MINIMUM_SLOT_MINUTES, maximumMinutes: MAXIMUM_SLOT_MINUTES };
}

function refusalOfSpans(spans: readonly TimedSpan[], { slotMinutes }: SlotLength): TimetableRefusal | null {
  if (spans.length === 0) return { type: 'no-sessions' };
  for (const span of spans) {
    if (span.endsAt <= span.startsAt) return { type: 'session-ends-before-it-starts', ...wallSpanOf(span) };
    if (minutesBetween(span.startsAt, span.endsAt) < slotMinutes) {
      return { type: 'session-too-short', ...wallSpanOf(span), slotMinutes };
    }
  }
  const ordered = inOrder(spans);
  for (const [index, second] of ordered.entries()) {
    const first = ordered[index - 1];
    if (first !== undefined && overlaps(first, second)) {
      return { type: 'sessions-overlap', first: wallSpanOf(first), second: wallSpanOf(second) };
    }
  }
  return null;
}

function inOrder(spans: readonly TimedSpan[]): readonly TimedSpan[] {
  return [...spans].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

function wallSpanOf({ day, startTime, endTime }: WallSpan): WallSpan {
  return { day, startTime, endTime };
}
