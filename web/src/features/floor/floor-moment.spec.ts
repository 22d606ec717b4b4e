import type { FloorMeeting } from '../../api-client/contract.js';
import { floorMomentOf, missingFrom } from './floor-moment.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const party = { participationId: '', companyName: '', countryCode: 'IT', languages: [], description: null };
const meeting = (id: string, from: string, to: string, more: Partial<FloorMeeting> = {}): FloorMeeting => ({
  meetingId: id,
  slotId: id,
  startsAt: at(from),
  endsAt: at(to),
  tableLabel: '1',
  interpreterLabel: null,
  remoteSide: null,
  sme: { ...party, offers: [], seeks: [] },
  buyer: { ...party, offers: [], seeks: [] },
  mark: { kind: 'none', absentIds: [] },
  overrunsUntil: null,
  ...more,
});
const shown = (meetings: readonly FloorMeeting[], time: string) => {
  const { past, first, later } = floorMomentOf(meetings, Date.parse(at(time)));
  const ids = (list: readonly FloorMeeting[]): string => list.map(({ meetingId }) => meetingId).join('');
  return `${ids(past)}[${ids(first)}]${ids(later)}`;
};

describe('what comes first at a post', () => {
  const early = meeting('a', '04:00', '04:20');
  const next = meeting('b', '04:25', '04:45');
  const late = meeting('c', '06:00', '06:20');
  const marked = (of: FloorMeeting): FloorMeeting => ({ ...of, mark: { kind: 'held', absentIds: [] } });

  it('is the next meeting, then the one under way', () => {
    expect(shown([early, next, late], '03:00')).toBe('[a]bc');
    expect(shown([early, next, late], '04:00')).toBe('[a]bc');
    expect(shown([marked(early), next, late], '04:25')).toBe('a[b]c');
  });

  it('is still the one that is over and not marked, for a quarter of an hour, also beside the next', () => {
    expect(shown([early, next, late], '04:22')).toBe('[a]bc');
    expect(shown([early, next, late], '04:25')).toBe('[ab]c');
    expect(shown([early, next, late], '04:34')).toBe('[ab]c');
    expect(shown([early, next, late], '04:35')).toBe('a[b]c');
    expect(shown([early, next, late], '04:59')).toBe('a[b]c');
    expect(shown([early, next, late], '05:00')).toBe('ab[c]');
  });

  it('is the next as soon as one is finished, and none after the last', () => {
    expect(shown([marked(early), next, late], '04:10')).toBe('a[b]c');
    expect(shown([early], '09:00')).toBe('a[]');
  });

  it('is each of those under way, in order of time, whichever of them is finished first', () => {
    const longer = meeting('a', '04:00', '04:20', { overrunsUntil: at('05:00') });
    expect(shown([longer, next, late], '04:50')).toBe('[ab]c');
    expect(shown([longer, marked(next), late], '04:50')).toBe('b[a]c');
    expect(shown([marked(longer), next, late], '04:50')).toBe('a[b]c');
  });

  it('stays the one that goes on past its end', () => {
    const longer = meeting('a', '04:00', '04:20', { overrunsUntil: at('04:30') });
    expect(shown([{ ...longer, mark: { kind: 'no-show', absentIds: ['x'] } }, late], '04:29')).toBe('[a]c');
    expect(missingFrom(early)).toBe(Date.parse(at('04:05')));
  });
});
