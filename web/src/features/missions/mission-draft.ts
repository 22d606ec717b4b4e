import type { NewMission, Timetable, TimetableWish } from '../../api-client/contract.js';

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

/** Sessions, slots and tables as they are typed. */
export interface TimetableDraft {
  readonly sessions: readonly SessionDraft[];
  readonly slotMinutes: string;
  readonly changeOverMinutes: string;
  readonly tableCount: string;
}

/** What is typed in the form, as text: half-finished and wrong entries included. */
export interface MissionDraft extends TimetableDraft {
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly venueName: string;
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

export type DraftFault =
  'required' | 'ends-before-start' | 'too-short' | 'out-of-range' | 'same-language' | 'in-the-past';

/** Faults by the field's name; those of a session or interpreter by its key. */
export type DraftFaults = Readonly<Record<string, DraftFault>>;

/** What each part of the form gets: the draft, what is wrong in it, and how to change it. */
export interface DraftFieldsProps {
  readonly draft: MissionDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<MissionDraft>) => void;
}

/** The same for the part that says the timetable. */
export interface TimetableFieldsProps {
  readonly draft: TimetableDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<TimetableDraft>) => void;
}

/** 15 minutes is the floor of a real meeting; below it the form would only let a mistake pass. */
export const limits = {
  slotMinutes: [15, 180],
  changeOverMinutes: [0, 60],
  tableCount: [1, 500],
} as const;

/** `today` is the day at the venue: who plans a mission on one before it has mistyped. */
export function faultsOf(draft: MissionDraft, today: string): DraftFaults {
  const texts = (['name', 'city', 'timeZone', 'venueName'] as const).filter((field) => draft[field].trim() === '');
  return {
    ...Object.fromEntries(texts.map((field) => [field, 'required' as const])),
    ...Object.fromEntries(
      draft.sessions.flatMap(({ key, day }) => withKey(key, day !== '' && day < today ? 'in-the-past' : null)),
    ),
    ...faultsOfTimetable(draft),
    ...Object.fromEntries(
      draft.interpreters.flatMap(({ key, first, second }) => withKey(key, first === second ? 'same-language' : null)),
    ),
  };
}

export function faultsOfTimetable(draft: TimetableDraft): DraftFaults {
  const numbers = (['slotMinutes', 'changeOverMinutes', 'tableCount'] as const).filter(
    (field) => !isWithin(draft[field], limits[field]),
  );
  return {
    ...Object.fromEntries(numbers.map((field) => [field, 'out-of-range' as const])),
    ...Object.fromEntries(draft.sessions.flatMap((session) => withKey(session.key, sessionFault(session, draft)))),
  };
}

const withKey = (key: string, fault: DraftFault | null): [string, DraftFault][] =>
  fault === null ? [] : [[key, fault]];

function isWithin(text: string, [minimum, maximum]: readonly [number, number]): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= minimum && Number(text) <= maximum;
}

function sessionFault(session: SessionDraft, draft: TimetableDraft): DraftFault | null {
  if (session.day === '' || session.startsAt === '' || session.endsAt === '') return 'required';
  if (session.endsAt <= session.startsAt) return 'ends-before-start';
  return slotsIn(session, draft) === 0 ? 'too-short' : null;
}

/** Minutes since midnight. */
export const minutesOf = (wallTime: string): number => {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/** How many meetings fit one after the other; the change-over is needed between two, not after the last. */
export function slotsIn(session: SessionDraft, draft: TimetableDraft): number {
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

/** A timetable as it stands, to change it from there. */
export function draftOfTimetable({ sessions, slotMinutes, changeOverMinutes, tableCount }: Timetable): TimetableDraft {
  return {
    sessions: sessions.map((session, index) => ({ key: `session-${String(index + 1)}`, ...session })),
    slotMinutes: String(slotMinutes),
    changeOverMinutes: String(changeOverMinutes),
    tableCount: String(tableCount),
  };
}

/** The timetable of a draft without faults. */
export function timetableOf(draft: TimetableDraft): TimetableWish {
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
