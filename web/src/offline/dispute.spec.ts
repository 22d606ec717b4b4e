import type { Problem } from '../api-client/problem.js';
import type { DeskCommand, DeskEntry, FloorCommand } from './desk-entry.js';
import { insistingOn, notedUnder, standingOf } from './dispute.js';

const problem = (name: string, facts: Problem['facts'] = {}): Problem => ({
  type: `/problems/${name}`,
  title: '',
  status: 409,
  detail: null,
  facts,
});
const entry = (command: DeskCommand): DeskEntry => ({
  order: 1,
  key: 'key',
  userId: 'organiser',
  missionId: 'tashkent',
  command,
  happenedAt: '2026-12-01T04:10:00.000Z',
  conflict: null,
});
const none = { kind: 'none', absentIds: [] } as const;
const held = { kind: 'held', absentIds: [] } as const;
const mark = {
  kind: 'mark',
  meetingId: 'meeting',
  mark: { kind: 'no-show', absentIds: ['buyer'] },
  seenMark: none,
  seenSlotId: 'first',
} as const;

describe('an entry that was not taken', () => {
  it('can be insisted on once what stands has been seen', () => {
    const marked = standingOf(problem('meeting-marked-meanwhile', { mark: held }));
    expect(insistingOn(entry(mark), marked)).toEqual({ ...mark, seenMark: held });
    const moved = standingOf(problem('meeting-moved-meanwhile', { slotId: 'second' }));
    expect(insistingOn(entry(mark), moved)).toEqual({ ...mark, seenSlotId: 'second' });
  });

  it('of a post can be insisted on once it was seen what others have said of how long it goes on', () => {
    const longer: FloorCommand = {
      ...{ kind: 'overrun', meetingId: 'meeting', seenSlotId: 'first', minutes: 10, seenOverrunsUntil: null },
    };
    const overrunsUntil = '2026-12-01T04:25:00.000Z';
    const said = standingOf(problem('overrun-changed-meanwhile', { overrunsUntil }));
    expect(insistingOn({ command: longer }, said)).toEqual({ ...longer, seenOverrunsUntil: overrunsUntil });
    expect(insistingOn({ command: longer }, standingOf(problem('floor-meeting-finished')))).toBeNull();
    expect(insistingOn({ command: longer }, standingOf(problem('incident-over')))).toBeNull();
  });

  it('can only be noted where there is nothing left to insist on', () => {
    const gone = standingOf(problem('meeting-moved-meanwhile', { slotId: null }));
    expect(gone).toEqual({ kind: 'cancelled' });
    expect(insistingOn(entry(mark), gone)).toBeNull();
    expect(notedUnder(entry(mark), 'buyer')).toBe('buyer');
    expect(insistingOn(entry(mark), standingOf(problem('participant-unknown')))).toBeNull();
  });
});
