export const DEMO_CITY = 'Tashkent';

const TIMES_OF_DAY = [
  { startsAt: '09:30', endsAt: '12:00' },
  { startsAt: '14:00', endsAt: '16:30' },
];
const TUESDAY = 2;
const DAYS_PER_WEEK = 7;
/** Time enough to try all that comes before a mission. */
const LEAST_DAYS_AHEAD = 21;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The frame of the demo mission, as an organiser would type it on that day (`yyyy-mm-dd`): a Tuesday and a Wednesday at
 * least three weeks ahead, each with twelve slots in the morning and in the afternoon. Everything in it is invented;
 * interpreters are places to fill, not persons.
 */
export function demoMissionAfter(today: string) {
  const days = daysOfMission(today);
  return {
    name: `${DEMO_CITY} ${days[0].slice(0, 'yyyy'.length)}`,
    city: DEMO_CITY,
    countryCode: 'UZ',
    timeZone: 'Asia/Tashkent',
    venueName: 'Demo venue',
    isSynthetic: true,
    sessions: days.flatMap((day) => TIMES_OF_DAY.map((times) => ({ day, ...times }))),
    slotMinutes: 20,
    changeOverMinutes: 5,
    tableCount: 12,
    interpreters: [
      { label: 'Interprete 1 (it-ru)', languages: ['it', 'ru'] },
      { label: 'Interprete 2 (it-ru)', languages: ['it', 'ru'] },
      { label: 'Interprete 3 (it-ru)', languages: ['it', 'ru'] },
      { label: 'Interprete 4 (it-uz)', languages: ['it', 'uz'] },
      { label: 'Interprete 5 (en-ru)', languages: ['en', 'ru'] },
      { label: 'Interprete 6 (en-ru)', languages: ['en', 'ru'] },
    ],
  };
}

/** The spreadsheets of its participants, which take the same road as an organiser's own: the import. */
export const demoSpreadsheets = {
  sme: new URL('tashkent-2026-smes.xlsx', import.meta.url),
  buyer: new URL('tashkent-2026-buyers.xlsx', import.meta.url),
};

function daysOfMission(today: string): readonly [string, string] {
  const earliest = Date.parse(today) + LEAST_DAYS_AHEAD * MILLISECONDS_PER_DAY;
  const daysToTuesday = (TUESDAY - new Date(earliest).getUTCDay() + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const tuesday = earliest + daysToTuesday * MILLISECONDS_PER_DAY;
  return [dayOf(tuesday), dayOf(tuesday + MILLISECONDS_PER_DAY)];
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
