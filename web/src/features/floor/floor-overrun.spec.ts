import type { FloorMeeting } from '../../api-client/contract.js';
import { canLastLonger, longerMinutes, overrunMinutes, shorterMinutes } from './floor-overrun.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const party = { participationId: '', companyName: '', countryCode: 'IT', languages: [], description: null };
const meeting: FloorMeeting = {
  meetingId: 'a',
  slotId: 'a',
  startsAt: at('04:00'),
  endsAt: at('04:20'),
  tableLabel: '1',
  interpreterLabel: null,
  remoteSide: null,
  sme: { ...party, offers: [], seeks: [] },
  buyer: { ...party, offers: [], seeks: [] },
  mark: { kind: 'none', absentIds: [] },
  overrunsUntil: null,
};
const until = (time: string): FloorMeeting => ({ ...meeting, overrunsUntil: at(time) });
const steps = (of: FloorMeeting, time: string) => {
  const now = Date.parse(at(time));
  return { shorter: shorterMinutes(of, now), longer: longerMinutes(of, now) };
};

describe('how long a meeting lasts', () => {
  it('counts from the end of its slot', () => {
    expect([overrunMinutes(meeting), overrunMinutes(until('04:30'))]).toEqual([0, 10]);
  });

  it('goes a step on from what was said', () => {
    expect(steps(meeting, '04:10')).toEqual({ shorter: null, longer: 5 });
    expect(steps(until('04:25'), '04:10')).toEqual({ shorter: 0, longer: 10 });
  });

  it('never ends in the past', () => {
    expect(steps(meeting, '04:20')).toEqual({ shorter: null, longer: 5 });
    expect(steps(meeting, '04:25')).toEqual({ shorter: null, longer: 10 });
    expect(steps(meeting, '04:33')).toEqual({ shorter: null, longer: 15 });
    expect(steps(until('04:30'), '04:26')).toEqual({ shorter: null, longer: 15 });
    expect(steps(until('04:30'), '04:24')).toEqual({ shorter: 5, longer: 15 });
  });

  it('is at most an hour past its slot', () => {
    expect(steps(until('05:20'), '04:50')).toEqual({ shorter: 55, longer: null });
    expect(steps(meeting, '05:17')).toEqual({ shorter: null, longer: 60 });
  });

  it('is no question any more once it is finished, or once an hour has passed', () => {
    const finished: FloorMeeting = { ...meeting, mark: { kind: 'held', absentIds: [] } };
    expect(canLastLonger(finished, Date.parse(at('04:10')))).toBe(false);
    expect(canLastLonger(meeting, Date.parse(at('05:19')))).toBe(true);
    expect(canLastLonger(meeting, Date.parse(at('05:20')))).toBe(false);
  });
});
