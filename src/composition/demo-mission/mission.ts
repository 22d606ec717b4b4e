/**
 * The frame of the demo mission, as an organiser would type it: two days of twelve slots, in the morning and in the
 * afternoon. Everything in it is invented; interpreters are places to fill, not persons.
 */
export const demoMission = {
  name: 'Tashkent 2026',
  city: 'Tashkent',
  countryCode: 'UZ',
  timeZone: 'Asia/Tashkent',
  venueName: 'Demo venue, Tashkent',
  isSynthetic: true,
  sessions: [
    { day: '2026-12-01', startsAt: '09:30', endsAt: '12:00' },
    { day: '2026-12-01', startsAt: '14:00', endsAt: '16:30' },
    { day: '2026-12-02', startsAt: '09:30', endsAt: '12:00' },
    { day: '2026-12-02', startsAt: '14:00', endsAt: '16:30' },
  ],
  slotMinutes: 20,
  changeOverMinutes: 5,
  tableCount: 12,
  interpreters: [
    { label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] },
    { label: 'Interpreter 2 (it-ru)', languages: ['it', 'ru'] },
    { label: 'Interpreter 3 (it-ru)', languages: ['it', 'ru'] },
    { label: 'Interpreter 4 (it-uz)', languages: ['it', 'uz'] },
    { label: 'Interpreter 5 (en-ru)', languages: ['en', 'ru'] },
    { label: 'Interpreter 6 (en-ru)', languages: ['en', 'ru'] },
  ],
};

/** The spreadsheets of its participants, which take the same road as an organiser's own: the import. */
export const demoSpreadsheets = {
  sme: new URL('tashkent-2026-smes.xlsx', import.meta.url),
  buyer: new URL('tashkent-2026-buyers.xlsx', import.meta.url),
};
