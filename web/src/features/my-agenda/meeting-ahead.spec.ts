import type { ParticipantMeeting } from '../../api-client/contract.js';
import { meetingAhead } from './meeting-ahead.js';

const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as ParticipantMeeting;
const first = at('2026-12-22T04:30:00Z', '2026-12-22T04:50:00Z');
const second = at('2026-12-22T09:00:00Z', '2026-12-22T09:20:00Z');
const ahead = (now: string) => meetingAhead([first, second], Date.parse(now));

describe('the meeting ahead', () => {
  it('is the first before the day begins, and the next once one is over', () => {
    expect(ahead('2026-12-21T12:00:00Z')).toEqual({ meeting: first, isUnderWay: false });
    expect(ahead('2026-12-22T04:50:00Z')).toEqual({ meeting: second, isUnderWay: false });
  });

  it('is the one that somebody is in', () => {
    expect(ahead('2026-12-22T04:30:00Z')).toEqual({ meeting: first, isUnderWay: true });
  });

  it('is none after the last', () => {
    expect(ahead('2026-12-22T09:20:00Z')).toBeNull();
  });
});
