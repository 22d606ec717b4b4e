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

/** What a mission had before; of the same time or place the latest to go comes first. */
export interface GoneParts {
  readonly slots: readonly Slot[];
  readonly tables: readonly MeetingTable[];
}

/** What is to be of it: blocks cut into slots, and how many tables. */
export interface WantedTimetable extends SlotLength {
  readonly spans: readonly SlottedSpan[];
  readonly tableCount: number;
}

/** Which parts stay, which go, which come back, and which are new. */
export interface ReshapedTimetable {
  readonly goneSessionIds: readonly Session['id'][];
  /** Blocks that no session is yet, with the slots that are in them: those that stay or come back by their ids, and new ones. */
  readonly newSpans: readonly (Omit<SlottedSpan, 'slots'> & {
    readonly keptSlotIds: readonly Slot['id'][];
    readonly newSlots: readonly TimeSpan[];
  })[];
  readonly goneSlotIds: readonly Slot['id'][];
  readonly goneTableIds: readonly Id<'Table'>[];
  readonly revivedSlotIds: readonly Slot['id'][];
  readonly revivedTableIds: readonly Id<'Table'>[];
  /** Places in the order of tables at which new ones come. */
  readonly newTablePositions: readonly number[];
}

/** These slots have begun, and are not in the new timetable. */
export interface SlotsHaveBegun {
  readonly type: 'slots-have-begun';
  readonly startsAt: readonly Instant[];
}

const keyOf = ({ startsAt, endsAt }: TimeSpan): string => `${startsAt} ${endsAt}`;

/**
 * A slot of the same time stays what it is, and what stands in it too; whatever else there was goes. One of the same time, or
 * a table at the same place, that had gone comes back. What has begun must stay.
 *
 * @param now before which slots have begun; null where no agenda is public, so that a wrong day can be mended
 */
export function reshapeTimetable(
  { sessions, slots, tables }: StandingTimetable,
  before: GoneParts,
  wanted: WantedTimetable,
  now: Instant | null,
): Result<ReshapedTimetable, SlotsHaveBegun> {
  const standing = new Set(slots.map(keyOf));
  const wantedTimes = new Set(wanted.spans.flatMap((span) => span.slots.map(keyOf)));
  const gone = slots.filter((slot) => !wantedTimes.has(keyOf(slot)));
  const begun = gone.filter(({ startsAt }) => now !== null && startsAt <= now).map(({ startsAt }) => startsAt);
  if (begun.length > 0) return err({ type: 'slots-have-begun', startsAt: begun });
  const known = firstOfEach([...slots, ...before.slots], keyOf);
  const isSame = (session: Session, span: SlottedSpan): boolean =>
    keyOf(session) === keyOf(span) &&
    session.slotMinutes === wanted.slotMinutes &&
    session.changeOverMinutes === wanted.changeOverMinutes;
  return ok({
    goneSessionIds: sessions
      .filter((session) => !wanted.spans.some((span) => isSame(session, span)))
      .map(({ id }) => id),
    newSpans: wanted.spans
      .filter((span) => !sessions.some((session) => isSame(session, span)))
      .map(({ slots: spanSlots, ...span }) => ({
        ...span,
        keptSlotIds: spanSlots.flatMap((time) => known.get(keyOf(time))?.id ?? []),
        newSlots: spanSlots.filter((time) => !known.has(keyOf(time))),
      })),
    goneSlotIds: gone.map(({ id }) => id),
    revivedSlotIds: [...wantedTimes].filter((time) => !standing.has(time)).flatMap((time) => known.get(time)?.id ?? []),
    ...reshapeTables(tables, before.tables, wanted.tableCount),
  });
}

function reshapeTables(
  tables: readonly MeetingTable[],
  before: readonly MeetingTable[],
  tableCount: number,
): Pick<ReshapedTimetable, 'goneTableIds' | 'revivedTableIds' | 'newTablePositions'> {
  const missing = Array.from({ length: Math.max(0, tableCount - tables.length) }, (_, index) => tables.length + index);
  const known = firstOfEach(before, ({ position }) => position);
  return {
    goneTableIds: tables.slice(tableCount).map(({ id }) => id),
    revivedTableIds: missing.flatMap((position) => known.get(position)?.id ?? []),
    newTablePositions: missing.filter((position) => !known.has(position)),
  };
}

function firstOfEach<Part, Key>(parts: readonly Part[], keyOfPart: (part: Part) => Key): ReadonlyMap<Key, Part> {
  return new Map(parts.toReversed().map((part) => [keyOfPart(part), part]));
}
