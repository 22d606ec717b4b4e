import type { TimetableDraft } from './mission-draft.js';
import { sessionsAround, slotsDuring } from './sessions-around.js';

const DAY = '2026-12-01';
/** Two sessions: seven slots from nine, of 20 minutes with 5 between, and two from two o’clock. */
const timetable: TimetableDraft = {
  sessions: [
    { key: 'session-1', day: DAY, startsAt: '09:00', endsAt: '12:00' },
    { key: 'session-2', day: DAY, startsAt: '14:00', endsAt: '14:50' },
  ],
  ...{ slotMinutes: '20', changeOverMinutes: '5', tableCount: '4' },
};
const block = (startTime: string, endTime: string, day = DAY) => ({ day, startTime, endTime });

describe('the slots during something of the programme', () => {
  it.each([
    ['shares time with', block('09:10', '09:50'), 2],
    ['ends when a session begins', block('08:00', '09:00'), 0],
    ['lies in a change-over', block('09:20', '09:25'), 0],
    ['lies between the sessions', block('12:00', '14:00'), 0],
    ['is on another day', block('09:00', '12:00', '2026-12-02'), 0],
    ['takes the whole day', block('08:00', '18:00'), 9],
  ])('are counted where it %s', (_name, item, count) => {
    expect(slotsDuring(item, timetable)).toBe(count);
  });
});

describe('the sessions around something of the programme', () => {
  it('are one before and one after, each with a key of its own', () => {
    expect(sessionsAround(block('10:15', '11:00'), timetable)).toEqual([
      { key: 'session-1', day: DAY, startsAt: '09:00', endsAt: '10:15' },
      { key: 'session-3', day: DAY, startsAt: '11:00', endsAt: '12:00' },
      timetable.sessions[1],
    ]);
  });

  it('are only those into which a slot fits', () => {
    expect(sessionsAround(block('09:10', '09:50'), timetable)).toEqual([
      { key: 'session-1', day: DAY, startsAt: '09:50', endsAt: '12:00' },
      timetable.sessions[1],
    ]);
    expect(sessionsAround(block('08:00', '18:00'), timetable)).toEqual([]);
  });

  it('have no slot during it', () => {
    const lunch = block('10:00', '14:10');
    expect(slotsDuring(lunch, { ...timetable, sessions: sessionsAround(lunch, timetable) })).toBe(0);
  });

  it('are as they were where it takes no slot', () => {
    expect(sessionsAround(block('12:00', '14:00'), timetable)).toEqual(timetable.sessions);
  });
});
