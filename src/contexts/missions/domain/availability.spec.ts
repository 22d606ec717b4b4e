import type { Instant } from '../../../kernel/instant.js';
import { type AvailabilityFacts, checkAvailability } from './availability.js';

const at = (time: string) => `2026-12-${time}:00.000Z` as Instant;
const window = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) });

/** Two days on a clock that shows UTC, with one slot each. */
const facts: AvailabilityFacts = {
  firstDay: '2026-12-01',
  lastDay: '2026-12-02',
  slots: [window('01T09:00', '01T09:20'), window('02T09:00', '02T09:20')],
  dayOf: (instant) => instant.slice(0, 10),
};

describe('the availability of a participant', () => {
  it('is every session when no window is given', () => {
    expect(checkAvailability([], facts)).toEqual({ ok: true, value: [] });
  });

  it('is kept in order of time, and may last to the midnight that ends the mission', () => {
    const first = window('01T00:00', '01T12:00');
    const second = window('02T08:00', '03T00:00');
    expect(checkAvailability([second, first], facts)).toEqual({ ok: true, value: [first, second] });
  });

  it.each([
    ['ends when it starts', window('01T09:00', '01T09:00'), 'window-ends-before-it-starts'],
    [
      'starts the day before',
      { startsAt: '2026-11-30T23:59:00.000Z' as Instant, endsAt: at('01T10:00') },
      'window-outside-mission',
    ],
    ['ends the day after', window('02T09:00', '03T00:01'), 'window-outside-mission'],
    ['holds only a part of a slot', window('01T09:10', '01T12:00'), 'no-slot-available'],
  ])('is refused for a window that %s', (_name, only, type) => {
    const result = checkAvailability([only], facts);
    expect(result.ok ? 'kept' : result.error.type).toBe(type);
  });

  it('is refused for windows that overlap', () => {
    const first = window('01T08:00', '01T10:00');
    const second = window('01T09:00', '01T11:00');
    expect(checkAvailability([second, first], facts)).toEqual({
      ok: false,
      error: { type: 'windows-overlap', first, second },
    });
  });
});
