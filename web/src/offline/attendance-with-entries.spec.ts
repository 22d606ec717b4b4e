import type { Attendance, DeskMeeting } from '../api-client/contract.js';
import { markOf, withEntries, withEntry } from './attendance-with-entries.js';
import type { DeskCommand, DeskEntry } from './desk-entry.js';

const now = '2026-12-01T04:10:00.000Z';
const nothing: Attendance = { now, checkIns: [], incidents: [], heldMeetings: [], notes: [] };
const meeting: DeskMeeting = {
  meetingId: 'meeting',
  slotId: 'first',
  tableId: 'table',
  interpreterId: null,
  sme: { participationId: 'sme', companyName: 'Sintetica Uno' },
  buyer: { participationId: 'buyer', companyName: 'Sintetica Due' },
  remoteSide: null,
};
const none = { kind: 'none', absentIds: [] } as const;
const entry = (command: DeskCommand, conflict: DeskEntry['conflict'] = null): DeskEntry => ({
  order: 1,
  key: 'key',
  userId: 'organiser',
  missionId: 'tashkent',
  command,
  happenedAt: now,
  conflict,
});
const mark = (wanted: DeskCommand & { kind: 'mark' }): Attendance => withEntry(nothing, entry(wanted));

describe('the desk without a network', () => {
  it('shows who has come, and takes it back', () => {
    const here: DeskCommand = { kind: 'arrival', participationId: 'buyer', isHere: true, seenArrivedAt: null };
    const after = withEntries(nothing, [entry(here)]);
    expect(after.checkIns).toEqual([{ participationId: 'buyer', arrivedAt: now }]);
    expect(withEntries(after, [entry({ ...here, isHere: false, seenArrivedAt: now })]).checkIns).toEqual([]);
  });

  it('shows what became of a meeting, one thing at a time', () => {
    const seen = { kind: 'mark', meetingId: 'meeting', seenMark: none, seenSlotId: 'first' } as const;
    const missed = mark({ ...seen, mark: { kind: 'no-show', absentIds: ['buyer'] } });
    expect(markOf(missed, meeting)).toEqual({ kind: 'no-show', absentIds: ['buyer'] });
    const held = withEntry(
      missed,
      entry({ ...seen, seenMark: markOf(missed, meeting), mark: { kind: 'held', absentIds: [] } }),
    );
    expect(markOf(held, meeting)).toEqual({ kind: 'held', absentIds: [] });
    expect(markOf(held, { ...meeting, slotId: 'second' })).toEqual(none);
  });

  it('does not count what is disputed', () => {
    const conflict = { type: '/problems/arrival-changed-meanwhile', title: '', status: 409, detail: null, facts: {} };
    const note: DeskCommand = { kind: 'note', participationId: 'buyer', text: 'Asks for water.' };
    expect(withEntries(nothing, [entry(note, conflict)])).toEqual(nothing);
    expect(withEntries(nothing, [entry(note)]).notes.map(({ text }) => text)).toEqual(['Asks for water.']);
  });
});
