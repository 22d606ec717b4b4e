import fc from 'fast-check';
import { addMinutes, type Instant, minutesBetween } from '../../../kernel/instant.js';
import { cutSlots, layOutTimetable, type TimedSpan } from './timetable.js';

const morning: TimedSpan = {
  day: '2026-12-01',
  startTime: '09:30',
  endTime: '12:00',
  startsAt: '2026-12-01T04:30:00.000Z' as Instant,
  endsAt: '2026-12-01T07:00:00.000Z' as Instant,
};
const wallMorning = { day: '2026-12-01', startTime: '09:30', endTime: '12:00' };
const length = { slotMinutes: 20, changeOverMinutes: 5 };

describe('the slots of a session', () => {
  it('leave a change-over between them, and none after the last', () => {
    const slots = cutSlots({ startsAt: morning.startsAt, endsAt: addMinutes(morning.startsAt, 45) }, length);
    expect(slots).toEqual([
      { startsAt: '2026-12-01T04:30:00.000Z', endsAt: '2026-12-01T04:50:00.000Z' },
      { startsAt: '2026-12-01T04:55:00.000Z', endsAt: '2026-12-01T05:15:00.000Z' },
    ]);
  });

  it('fill the session: all inside, evenly apart, and no room for one more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        fc.nat(600),
        (slot, change, minutes) => {
          const span = { startsAt: morning.startsAt, endsAt: addMinutes(morning.startsAt, minutes) };
          const slots = cutSlots(span, { slotMinutes: slot, changeOverMinutes: change });
          const starts = slots.map(({ startsAt }) => minutesBetween(span.startsAt, startsAt));
          expect(starts).toEqual(slots.map((_, index) => index * (slot + change)));
          const end = slots.length * (slot + change);
          expect(end - change <= minutes || slots.length === 0).toBe(true);
          expect(end + slot > minutes).toBe(true);
        },
      ),
    );
  });
});

describe('a timetable', () => {
  const afternoon = {
    ...morning,
    startTime: '14:00',
    startsAt: '2026-12-01T09:00:00.000Z' as Instant,
    endTime: '16:30',
    endsAt: '2026-12-01T11:30:00.000Z' as Instant,
  };

  it('is laid out in order of time, however it was typed', () => {
    const result = layOutTimetable([afternoon, morning], length);
    expect(result.ok && result.value.map(({ startTime, slots }) => [startTime, slots.length])).toEqual([
      ['09:30', 6],
      ['14:00', 6],
    ]);
  });

  it.each([
    ['nothing', [], length, { type: 'no-sessions' }],
    [
      'slots of no length',
      [morning],
      { slotMinutes: 0, changeOverMinutes: 5 },
      { type: 'slot-length-unusable', minimumMinutes: 5, maximumMinutes: 240 },
    ],
    [
      'a session that runs backwards',
      [{ ...morning, startsAt: morning.endsAt, endsAt: morning.startsAt }],
      length,
      { type: 'session-ends-before-it-starts', ...wallMorning },
    ],
    [
      'a session shorter than a slot',
      [morning],
      { slotMinutes: 151, changeOverMinutes: 0 },
      { type: 'session-too-short', ...wallMorning, slotMinutes: 151 },
    ],
    [
      'the same session twice',
      [morning, morning],
      length,
      { type: 'sessions-overlap', first: wallMorning, second: wallMorning },
    ],
  ])('is refused for %s', (_name, spans, slotLength, error) => {
    expect(layOutTimetable(spans, slotLength)).toEqual({ ok: false, error });
  });

  it('lets sessions touch', () => {
    const next = { ...afternoon, startsAt: morning.endsAt };
    expect(layOutTimetable([morning, next], length).ok).toBe(true);
  });
});
