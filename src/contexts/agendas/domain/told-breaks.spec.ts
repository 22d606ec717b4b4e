import type { Instant } from '../../../kernel/instant.js';
import { breaksToTell } from './told-breaks.js';

const span = (from: string, to: string) => ({
  startsAt: `2026-10-20T${from}:00.000Z` as Instant,
  endsAt: `2026-10-20T${to}:00.000Z` as Instant,
});
const meetings = [span('09:00', '09:20'), span('10:15', '10:35')];
const breaks = [{ ...span('09:25', '10:10'), cause: 'people' as const }];

describe('the breaks of a day as its owner is told them', () => {
  it('are those that were explained', () => {
    expect(breaksToTell(meetings, { meetings: 2, breaks })).toEqual(breaks);
    expect(breaksToTell([], { meetings: 0, breaks: [] })).toEqual([]);
  });

  it('are not told where nothing is known, or the meetings are others by now', () => {
    expect(breaksToTell(meetings, null)).toBeNull();
    expect(breaksToTell(meetings.slice(1), { meetings: 2, breaks })).toBeNull();
    expect(breaksToTell([span('09:50', '10:10'), span('10:15', '10:35')], { meetings: 2, breaks })).toBeNull();
  });
});
