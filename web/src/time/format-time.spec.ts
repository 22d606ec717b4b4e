import { formatDay, formatDayAndTime, formatDays, wallDay, wallTime } from './format-time.js';

describe('venue time', () => {
  it('reads an instant on the wall of the zone, whatever the zone of the device', () => {
    expect(wallTime('2026-10-22T19:30:00Z', 'Asia/Tashkent')).toBe('00:30');
    expect(wallDay('2026-10-22T19:30:00Z', 'Asia/Tashkent')).toBe('2026-10-23');
    expect(wallDay('2026-10-22T19:30:00Z', 'Europe/Rome')).toBe('2026-10-22');
  });

  it('writes a day in words in four languages', () => {
    expect(formatDay('2026-10-23', 'it')).toBe('venerdì 23 ottobre 2026');
    expect(formatDay('2026-10-23', 'en')).toMatch(/^Friday,? 23 October 2026$/); // The comma depends on the browser.
    expect(formatDay('2026-10-23', 'ru')).toBe('пятница, 23 октября 2026\u00a0г.');
    expect(formatDay('2026-10-23', 'uz')).toBe('2026-yil 23-oktabr, juma');
  });

  it('writes a day once where it is the first and the last', () => {
    expect(formatDays('2026-10-23', '2026-10-23', 'it')).toBe('venerdì 23 ottobre 2026');
    expect(formatDays('2026-10-23', '2026-10-26', 'uz')).toBe(
      '2026-yil 23-oktabr, juma – 2026-yil 26-oktabr, dushanba',
    );
  });

  it('joins day and time', () => {
    expect(formatDayAndTime('2026-10-22T19:30:00Z', 'Asia/Tashkent', 'uz')).toBe('juma, 23-oktabr, 00:30');
  });
});
