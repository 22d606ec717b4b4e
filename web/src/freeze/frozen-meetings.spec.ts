import { frozenMeetings, releasableOf } from './frozen-meetings.js';

const slot = (id: string, startsAt: string, endsAt: string) => ({
  id,
  sessionId: 'morning',
  startsAt: `2026-12-01T${startsAt}:00.000Z`,
  endsAt: `2026-12-01T${endsAt}:00.000Z`,
});
const slots = [slot('a', '04:00', '04:20'), slot('b', '04:25', '04:45'), slot('c', '04:50', '05:10')];
const party = (id: string) => ({ participationId: id, companyName: id });
const meeting = (slotId: string, tableId: string, sme: string, buyer: string) => ({
  ...{ slotId, tableId },
  sme: party(sme),
  buyer: party(buyer),
});
const meetings = [meeting('a', 't1', 'f1', 'b1'), meeting('b', 't1', 'f1', 'b2'), meeting('b', 't2', 'f2', 'b1')];

describe('meetings within the freeze window', () => {
  it('are those that begin within it and have not begun', () => {
    const now = Date.parse('2026-12-01T04:10:00.000Z');
    expect(frozenMeetings(slots, meetings, 15, now)).toEqual([meetings[1], meetings[2]]);
    expect(frozenMeetings(slots, meetings, 14, now)).toEqual([]);
    expect(frozenMeetings(slots, meetings, 15, Date.parse('2026-12-01T04:25:00.000Z'))).toEqual([]);
  });

  it('can be released by their times, their tables and everybody in them, each once', () => {
    expect(releasableOf(meetings.slice(1)).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...['slot b', 'table t1', 'table t2'],
      ...['participation f1', 'participation b2', 'participation f2', 'participation b1'],
    ]);
  });
});
