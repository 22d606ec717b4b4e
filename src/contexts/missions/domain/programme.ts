import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';
import { type MissionDaysRefusal, refusalOfDays } from './mission-days.js';
import type { TimedSpan, WallSpan } from './timetable.js';

export const PROGRAMME_KINDS = ['ceremony', 'meal', 'transfer', 'visit', 'other'] as const;

/** What somebody says of a block of the programme. */
interface StatedItem extends WallSpan {
  readonly kind: (typeof PROGRAMME_KINDS)[number];
  /** As typed. */
  readonly title: string;
  /** As typed; null where nothing is said. */
  readonly place: string | null;
}

/** A block of a mission's day in which nobody meets at a table: a ceremony, a lunch, the bus from the hotel. */
export interface ProgrammeItem extends StatedItem, TimeSpan {
  readonly id: Id<'ProgrammeItem'>;
  readonly missionId: MissionId;
  /** How often it was said anew: calendars take what has the greater one. */
  readonly sequence: number;
  readonly changedAt: Instant;
}

/** What is wanted of an item; one without an id is new. */
export interface ItemPlan extends StatedItem {
  readonly id: ProgrammeItem['id'] | null;
}

/** The same with the instants that its times stand for. */
export type TimedPlan = ItemPlan & TimedSpan;

export type ProgrammeRefusal =
  | MissionDaysRefusal
  | ({ readonly type: 'item-ends-before-it-starts'; readonly title: string } & WallSpan)
  | { readonly type: 'item-unknown'; readonly title: string }
  | { readonly type: 'item-named-twice'; readonly title: string };

/** What a programme is checked against. */
export interface ProgrammeFacts {
  readonly knownIds: ReadonlySet<ProgrammeItem['id']>;
  /** The sessions of the mission: the days of both together make the mission. */
  readonly sessions: readonly Pick<WallSpan, 'day'>[];
}

/** Null for plans that make a programme. Items may share time, such as two buses, or a ceremony with a slot. */
export function refusalOfProgramme(
  plans: readonly TimedPlan[],
  { knownIds, sessions }: ProgrammeFacts,
): ProgrammeRefusal | null {
  const days = refusalOfDays([...sessions, ...plans]);
  if (days !== null) return days;
  const named = new Set<ProgrammeItem['id']>();
  for (const { id, title, day, startTime, endTime, startsAt, endsAt } of plans) {
    if (endsAt <= startsAt) return { type: 'item-ends-before-it-starts', title, day, startTime, endTime };
    if (id === null) continue;
    if (!knownIds.has(id)) return { type: 'item-unknown', title };
    if (named.has(id)) return { type: 'item-named-twice', title };
    named.add(id);
  }
  return null;
}

/**
 * The item that a plan makes of the one before. One about which nothing else is said stays as it is, to the moment of its
 * last change.
 */
export function revisedItem(
  { id: _, ...stated }: TimedPlan,
  before: ProgrammeItem | undefined,
  made: Pick<ProgrammeItem, 'id' | 'missionId'>,
  now: Instant,
): ProgrammeItem {
  if (before === undefined) return { ...stated, ...made, sequence: 0, changedAt: now };
  return saysSame(stated, before) ? before : { ...before, ...stated, sequence: before.sequence + 1, changedAt: now };
}

const saysSame = (stated: StatedItem & TimeSpan, before: ProgrammeItem): boolean =>
  (['kind', 'title', 'place', 'day', 'startTime', 'endTime', 'startsAt', 'endsAt'] as const).every(
    (part) => stated[part] === before[part],
  );
