import type { FloorAgenda, FloorMeeting } from '../../api-client/contract.js';
import type { FloorCommand, FloorEntry } from '../../offline/desk-entry.js';
import { withFloorEntries } from './agenda-with-entries.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const party = { participationId: '', companyName: '', countryCode: 'IT', languages: [], description: null };
const none = { kind: 'none', absentIds: [] } as const;
const meeting: FloorMeeting = {
  ...{ meetingId: 'meeting', slotId: 'first', startsAt: at('04:00'), endsAt: at('04:20') },
  ...{ tableLabel: '1', interpreterLabel: null, remoteSide: null, overrunsUntil: null },
  sme: { ...party, offers: [], seeks: [] },
  buyer: { ...party, offers: [], seeks: [] },
  mark: { kind: 'none', absentIds: [] },
};
const agenda: FloorAgenda = {
  ...{ now: at('04:10'), missionName: '', city: 'Tashkent', timeZone: 'Asia/Tashkent' },
  post: { kind: 'table', id: 'table', label: '1', languages: [] },
  hall: null,
  meetings: [meeting],
};
const entry = (command: FloorCommand, conflict: FloorEntry['conflict'] = null): FloorEntry => ({
  ...{ order: 1, key: 'key', userId: 'post:table:table', missionId: 'tashkent', happenedAt: at('04:10') },
  ...{ command, conflict },
});
const longer: FloorCommand = {
  ...{ kind: 'overrun', meetingId: 'meeting', seenSlotId: 'first', minutes: 10, seenOverrunsUntil: null },
};
const finished: FloorCommand = {
  ...{ kind: 'mark', meetingId: 'meeting', seenSlotId: 'first', seenMark: none },
  mark: { kind: 'held', absentIds: [] },
};
const shown = (entries: readonly FloorEntry[]) => withFloorEntries(agenda, entries).meetings[0];

describe('a post without a network', () => {
  it('shows what was marked there, and that a meeting that is finished goes on no more', () => {
    expect(shown([entry(longer)])).toEqual({ ...meeting, overrunsUntil: at('04:30') });
    expect(shown([entry(longer), entry(finished)])).toEqual({ ...meeting, mark: { kind: 'held', absentIds: [] } });
    expect(shown([entry(longer), entry({ ...longer, minutes: 0 })])).toEqual(meeting);
  });

  it('does not count what is disputed, nor what was said of another time of the meeting', () => {
    const conflict = { type: '/problems/floor-meeting-finished', title: '', status: 409, detail: null, facts: {} };
    expect(shown([entry(longer, conflict)])).toEqual(meeting);
    expect(shown([entry({ ...finished, seenSlotId: 'second' })])).toEqual(meeting);
  });
});
