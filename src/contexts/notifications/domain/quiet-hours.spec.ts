import { quietUntil } from './quiet-hours.js';

describe('quiet hours', () => {
  it.each([
    ['19:59', null],
    ['20:00', { day: '2026-12-01', time: '08:00' }],
    ['23:30', { day: '2026-12-01', time: '08:00' }],
  ])('of the evening of 30 November at %s end %j', (time, end) => {
    expect(quietUntil({ day: '2026-11-30', time }, false)).toEqual(end);
  });

  it.each([
    ['00:00', { day: '2026-12-31', time: '08:00' }],
    ['07:59', { day: '2026-12-31', time: '08:00' }],
    ['08:00', null],
  ])('of the morning of 31 December at %s end %j', (time, end) => {
    expect(quietUntil({ day: '2026-12-31', time }, false)).toEqual(end);
  });

  it('do not hold on the days of the mission', () => {
    expect(quietUntil({ day: '2026-12-31', time: '23:00' }, true)).toBeNull();
  });
});
