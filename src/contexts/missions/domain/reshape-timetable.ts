import type { Id } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { MeetingTable } from './mission.js';
import type { Session, Slot, SlotLength, SlottedSpan } from './timetable.js';

/** What a mission has now. */
export interface StandingTimetable {
  readonly sessions: readonly Session[];
  readonly slots: readonly Slot[];
  readonly tables: readonly MeetingTable[];
}

/** What is to be of it: blocks cut into slots, and how many tables. */
export interface WantedTimetable extends SlotLength {
  readonly spans: readonly SlottedSpan[];
  readonly tableCount: number;
}

/** Which parts stay, which go, and which are new. */
export interface ReshapedTimetable {
  readonly goneSessionIds: readonly Session['id'][];
  /** Blocks that no session is yet, with the slots that are in them: those that stay by their ids, and new ones. */
  readonly newSpans: readonly (Omit<SlottedSpan, 'slots'> & {
    readonly keptSlotIds: readonly Slot['id'][];
    readonly newSlots: readonly TimeSpan[];
  })[];
  readonly goneSlotIds: readonly Slot['id'][];
  readonly goneTableIds: readonly Id<'Table'>[];
  /** Places in the order of tables at which new ones come. */
  readonly newTablePositions: readonly number[];
}

/** These slots have begun, and are not in the new timetable. */
export interface SlotsHaveBegun {
  readonly type: 'slots-have-begun';
  readonly startsAt: readonly Instant[];
}

/** A slot of the same time stays what it is, and what stands in it too; whatever else there was goes. What has begun must stay. */
export function reshapeTimetable(
  { sessions, slots, tables }: StandingTimetable,
  wanted: WantedTimetable,
  now: Instant,
): Result<ReshapedTimetable, SlotsHaveBegun> {
  const keyOf = ({ startsAt, endsAt }: TimeSpan): string => `${startsAt} ${endsAt}`;
  const slotByTime = new Map(slots.map((slot) => [keyOf(slot), slot]));
  const wantedTimes = new Set(wanted.spans.flatMap((span) => span.slots.map(keyOf)));
  const gone = slots.filter((slot) => !wantedTimes.has(keyOf(slot)));
  const begun = gone.filter(({ startsAt }) => startsAt <= now).map(({ startsAt }) => startsAt);
  if (begun.length > 0) return err({ type: 'slots-have-begun', startsAt: begun });
  const isSame = (session: Session, span: SlottedSpan): boolean =>
    keyOf(session) === keyOf(span) &&
    session.slotMinutes === wanted.slotMinutes &&
    session.changeOverMinutes === wanted.changeOverMinutes;
  const newSpans = wanted.spans.filter((span) => !sessions.some((session) => isSame(session, span)));
  return ok({
    goneSessionIds: sessions
      .filter((session) => !wanted.spans.some((span) => isSame(session, span)))
      .map(({ id }) => id),
    newSpans: newSpans.map(({ slots: spanSlots, ...span }) => ({
      ...span,
      keptSlotIds: spanSlots.flatMap((time) => slotByTime.get(keyOf(time))?.id ?? []),
      newSlots: spanSlots.filter((time) => !slotByTime.has(keyOf(time))),
    })),
    goneSlotIds: gone.map(({ id }) => id),
    goneTableIds: tables.slice(wanted.tableCount).map(({ id }) => id),
    newTablePositions: Array.from({ length: Math.max(0, wanted.tableCount - tables.length) }, (_, index) => {
      return tables.length + index;
    }),
  });
}
