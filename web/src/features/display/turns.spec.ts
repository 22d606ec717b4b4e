import { type Listening, listenForTurn } from './turns.js';

const at = (time: string): number => Date.parse(`2026-12-01T${time}Z`);
const slot = (id: string, starts: string, ends: string) => ({
  id,
  startsAt: new Date(at(starts)).toISOString(),
  endsAt: new Date(at(ends)).toISOString(),
});
const first = slot('first', '04:00:00', '04:20:00');
const second = slot('second', '04:25:00', '04:45:00');
const day = [first, second];

/** The times of day, of those at which it looks, at which it strikes. */
function strikes(times: readonly string[], slotsAt: (time: string) => typeof day = () => day): string[] {
  let listening: Listening | null = null;
  return times.filter((time) => {
    const heard = listenForTurn(listening, slotsAt(time), at(time));
    listening = heard.after;
    return heard.strikes;
  });
}

describe('the gong of the hall', () => {
  it('strikes once when a slot begins and once when it ends', () => {
    const times = ['03:59:59.9', '04:00:00.1', '04:00:00.4', '04:19:59.9', '04:20:00', '04:20:00.3', '04:25:00.2'];
    expect(strikes(times)).toEqual(['04:00:00.1', '04:20:00', '04:25:00.2']);
  });

  it('says nothing when a page is opened, whatever has gone by', () => {
    expect(strikes(['04:20:01', '04:20:02'])).toEqual([]);
  });

  it('strikes once for a slot that ends as another begins', () => {
    const joined = [first, slot('next', '04:20:00', '04:40:00')];
    expect(strikes(['04:19:59', '04:20:01', '04:20:02'], () => joined)).toEqual(['04:20:01']);
  });

  it('strikes for a slot that has left the board the moment it ended', () => {
    expect(strikes(['04:19:59.9', '04:20:00.1'], (time) => (time < '04:20' ? day : [second]))).toEqual(['04:20:00.1']);
  });

  it('strikes once though the clock is corrected back over the turn', () => {
    expect(strikes(['04:19:59.9', '04:20:00.1', '04:19:59.8', '04:20:00.2'])).toEqual(['04:20:00.1']);
  });

  it('does not strike for turns that a sleeping screen has missed, and strikes at the next', () => {
    expect(strikes(['04:10:00', '04:23:00', '04:24:59', '04:25:01'])).toEqual(['04:25:01']);
  });

  it('strikes for the last of two turns where it wakes up right after it', () => {
    expect(strikes(['04:10:00', '04:25:02', '04:25:03'])).toEqual(['04:25:02']);
  });

  it('does not strike because the day has been changed', () => {
    expect(strikes(['04:10:00', '04:10:01'], (time) => (time < '04:10:01' ? day : [second]))).toEqual([]);
  });
});
