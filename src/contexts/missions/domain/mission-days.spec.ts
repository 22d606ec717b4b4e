import { refusalOfDays } from './mission-days.js';

const refusalOf = (...days: readonly string[]) => refusalOfDays(days.map((day) => ({ day })))?.type ?? 'none';

describe('the days of a mission', () => {
  it('may be any two months of this century', () => {
    expect(refusalOf('2000-01-01')).toBe('none');
    expect(refusalOf('2100-12-31', '2100-12-30')).toBe('none');
    expect(refusalOf('2026-03-01', '2026-04-29')).toBe('none');
    expect(refusalOf()).toBe('none');
  });

  it('are not those of another century', () => {
    expect(refusalOf('2026-12-01', '0026-12-02')).toBe('day-out-of-range');
    expect(refusalOf('9999-12-31')).toBe('day-out-of-range');
  });

  it('do not stretch over more than two months', () => {
    expect(refusalOfDays([{ day: '2026-12-01' }, { day: '2027-12-01' }, { day: '2026-12-02' }])).toEqual({
      type: 'mission-too-long',
      firstDay: '2026-12-01',
      lastDay: '2027-12-01',
      maximumDays: 60,
    });
  });
});
