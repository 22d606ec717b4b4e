import type { Instant } from '../../../kernel/instant.js';
import { sessionNames, sessionsAttended } from './sessions-attended.js';

const at = (day: number, hour: number) => `2026-09-${day}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
const sessions = [
  { id: 'first', day: '2026-09-14', startsAt: at(14, 9), endsAt: at(14, 12) },
  { id: 'second', day: '2026-09-14', startsAt: at(14, 14), endsAt: at(14, 16) },
  { id: 'third', day: '2026-09-15', startsAt: at(15, 9), endsAt: at(15, 12) },
];
const slots = [
  { sessionId: 'first', startsAt: at(14, 9), endsAt: at(14, 10) },
  { sessionId: 'second', startsAt: at(14, 14), endsAt: at(14, 15) },
  { sessionId: 'third', startsAt: at(15, 9), endsAt: at(15, 10) },
];
const names = sessionNames(sessions);

describe('sessionsAttended', () => {
  it('are all of them for whoever has all the time', () => {
    expect(sessionsAttended([], slots, names)).toEqual(['2026-09-14 (1)', '2026-09-14 (2)', '2026-09-15 (1)']);
  });

  it('are those in which there is time for a slot', () => {
    const afternoon = [{ startsAt: at(14, 13), endsAt: at(14, 18) }];
    expect(sessionsAttended(afternoon, slots, names)).toEqual(['2026-09-14 (2)']);
  });

  it('are shared with nobody where there is time for none, unless nothing is planned yet', () => {
    const night = [{ startsAt: at(14, 22), endsAt: at(14, 23) }];
    expect(sessionsAttended(night, slots, names)).toEqual(['-']);
    expect(sessionsAttended(night, [], names)).toEqual([]);
  });
});
