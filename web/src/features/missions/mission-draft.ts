import type { MissionView, NewMission, TimetableWish } from '../../api-client/contract.js';
import { wallTime } from '../../time/format-time.js';

export interface SessionDraft {
  readonly key: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
export interface InterpreterDraft {
  readonly key: string;
  readonly first: string;
  readonly second: string;
}

/** What is typed in the form, as text: half-finished and wrong entries included. */
export interface MissionDraft {
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly venueName: string;
  readonly sessions: readonly SessionDraft[];
  readonly slotMinutes: string;
  readonly changeOverMinutes: string;
  readonly tableCount: string;
  readonly interpreters: readonly InterpreterDraft[];
}

export const emptyDraft: MissionDraft = {
  name: '',
  city: '',
  countryCode: 'UZ',
  timeZone: 'Asia/Tashkent',
  venueName: '',
  sessions: [{ key: 'session-1', day: '', startsAt: '09:30', endsAt: '13:00' }],
  slotMinutes: '20',
  changeOverMinutes: '5',
  tableCount: '12',
  interpreters: [],
};

export type DraftFault = 'required' | 'ends-before-start' | 'too-short' | 'out-of-range' | 'same-language';

/** Faults by the field's name; those of a session or interpreter by its key. */
export type DraftFaults = Readonly<Record<string, DraftFault>>;

/** What each part of the form gets: the draft, what is wrong in it, and how to change it. */
export interface DraftFieldsProps {
  readonly draft: MissionDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<MissionDraft>) => void;
}

/** 15 minutes is the floor of a real meeting; below it the form would only let a mistake pass. */
export const limits = {
  slotMinutes: [15, 180],
  changeOverMinutes: [0, 60],
  tableCount: [1, 500],
} as const;

export function faultsOf(draft: MissionDraft): DraftFaults {
  const texts = (['name', 'city', 'timeZone', 'venueName'] as const).filter((field) => draft[field].trim() === '');
  const numbers = (['slotMinutes', 'changeOverMinutes', 'tableCount'] as const).filter(
    (field) => !isWithin(draft[field], limits[field]),
  );
  return {
    ...Object.fromEntries(texts.map((field) => [field, 'required' as const])),
    ...Object.fromEntries(numbers.map((field) => [field, 'out-of-range' as const])),
    ...Object.fromEntries(draft.sessions.flatMap((session) => withKey(session.key, sessionFault(session, draft)))),
    ...Object.fromEntries(
      draft.interpreters.flatMap(({ key, first, second }) => withKey(key, first === second ? 'same-language' : null)),
    ),
  };
}

const withKey = (key: string, fault: DraftFault | null): [string, DraftFault][] =>
  fault === null ? [] : [[key, fault]];

function isWithin(text: string, [minimum, maximum]: readonly [number, number]): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= minimum && Number(text) <= maximum;
}

function sessionFault(session: SessionDraft, draft: MissionDraft): DraftFault | null {
  if (session.day === '' || session.startsAt === '' || session.endsAt === '') return 'required';
  if (session.endsAt <= session.startsAt) return 'ends-before-start';
  return slotsIn(session, draft) === 0 ? 'too-short' : null;
}

const minutesOf = (wallTime: string): number => {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/** How many meetings fit one after the other; the change-over is needed between two, not after the last. */
export function slotsIn(session: SessionDraft, draft: MissionDraft): number {
  const slotMinutes = Number(draft.slotMinutes);
  const changeOverMinutes = Number(draft.changeOverMinutes);
  const minutes = minutesOf(session.endsAt) - minutesOf(session.startsAt);
  if (!(slotMinutes > 0) || !(minutes > 0)) return 0;
  return Math.floor((minutes + changeOverMinutes) / (slotMinutes + changeOverMinutes));
}

type InterpreterLabel = (number: number, languages: string) => string;

/** The mission to create, from a draft without faults. */
export function missionOf(draft: MissionDraft, labelOf: InterpreterLabel): NewMission {
  return {
    name: draft.name.trim(),
    city: draft.city.trim(),
    countryCode: draft.countryCode,
    timeZone: draft.timeZone,
    venueName: draft.venueName.trim(),
    isSynthetic: false,
    ...timetableOf(draft),
    interpreters: draft.interpreters.map(({ first, second }, index) => ({
      label: labelOf(index + 1, `${first}-${second}`),
      languages: [first, second],
    })),
  };
}

/** A mission as it is, to change its timetable from there. Its interpreters are changed elsewhere. */
export function draftOfFrame({ name, city, countryCode, venue, sessions, tables }: MissionView): MissionDraft {
  const [first] = sessions;
  const { timeZone } = venue;
  return {
    ...{ name, city, countryCode, timeZone, venueName: venue.name },
    sessions: sessions.map(({ day, startsAt, endsAt }, index) => ({
      key: `session-${String(index + 1)}`,
      day,
      startsAt: wallTime(startsAt, timeZone),
      endsAt: wallTime(endsAt, timeZone),
    })),
    slotMinutes: String(first?.slotMinutes ?? emptyDraft.slotMinutes),
    changeOverMinutes: String(first?.changeOverMinutes ?? emptyDraft.changeOverMinutes),
    tableCount: String(tables.length),
    interpreters: [],
  };
}

/** The timetable of a draft without faults. */
export function timetableOf(draft: MissionDraft): TimetableWish {
  return {
    sessions: draft.sessions.map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt })),
    slotMinutes: Number(draft.slotMinutes),
    changeOverMinutes: Number(draft.changeOverMinutes),
    tableCount: Number(draft.tableCount),
  };
}

/** A key that no other entry of the list has. */
export function nextKey(prefix: string, entries: readonly { readonly key: string }[]): string {
  const numbers = entries.map((entry) => Number(entry.key.split('-').pop()));
  return `${prefix}-${String(Math.max(0, ...numbers) + 1)}`;
}
