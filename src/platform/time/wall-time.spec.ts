import { instantOf, wallTimeOf } from './wall-time.js';
import type { Instant } from '../../kernel/instant.js';

describe('the wall clock of a place', () => {
  it('reads 10:00 in Tashkent as 05:00 UTC all year', () => {
    expect(instantOf({ day: '2026-10-23', time: '10:00', zone: 'Asia/Tashkent' })).toEqual({
      ok: true,
      value: '2026-10-23T05:00:00.000Z',
    });
  });

  it('shows 10:00 in Tashkent as 07:00 in Milan before the clocks go back, and as 06:00 after', () => {
    expect(wallTimeOf('2026-10-23T05:00:00.000Z' as Instant, 'Europe/Rome').time).toBe('07:00');
    expect(wallTimeOf('2026-10-26T05:00:00.000Z' as Instant, 'Europe/Rome').time).toBe('06:00');
  });

  it('refuses a time that a clock change skips', () => {
    const wall = { day: '2026-03-29', time: '02:30', zone: 'Europe/Rome' };
    expect(instantOf(wall)).toEqual({ ok: false, error: { type: 'skipped-by-clock-change', ...wall } });
  });

  it('refuses a time that a clock change repeats', () => {
    const wall = { day: '2026-10-25', time: '02:30', zone: 'Europe/Rome' };
    expect(instantOf(wall)).toEqual({ ok: false, error: { type: 'repeated-by-clock-change', ...wall } });
  });

  it.each([
    ['an unknown zone', { day: '2026-10-25', time: '02:30', zone: 'Asia/Nowhere' }, 'unknown-zone'],
    ['a day that is not', { day: '2026-02-30', time: '10:00', zone: 'Europe/Rome' }, 'not-a-time'],
    ['a time that is not', { day: '2026-02-20', time: '25:00', zone: 'Europe/Rome' }, 'not-a-time'],
  ])('refuses %s', (_name, wall, type) => {
    const result = instantOf(wall);
    expect(result.ok ? 'ok' : result.error.type).toBe(type);
  });
});
