import type { Problem } from '../../../../engine/index.js';
import type { Id } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { withoutBegun } from './without-begun.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;

/** Three slots from 9:00 on; the first of two meetings is public in the first of them. */
function snapshotOf(meetings: Problem['meetings']): AgendaSnapshot {
  const slots = [0, 30, 60].map((startMinute) => ({ startMinute, endMinute: startMinute + 20, day: 0, session: 0 }));
  return {
    problem: {
      slots,
      participants: [{}, {}, {}],
      meetings,
      tables: [{}],
      interpreters: [],
      languagePairCount: 0,
      previous: [{ slot: 0, table: 0, interpreter: null }, null],
    },
    slots: ['09:00', '09:30', '10:00'].map((time) => ({ id: time as Id<'Slot'>, startsAt: at(time) })),
    participationIds: [],
    tableIds: [],
    interpreterIds: [],
    meetings: [],
    languagePairs: [],
  };
}

const two: Problem['meetings'] = [
  { participants: [0, 1], weight: 1 },
  { participants: [0, 2], weight: 1 },
];

describe('an agenda made on the day', () => {
  it('keeps what is public in slots that have begun, and lets nothing else enter them', () => {
    expect(withoutBegun(snapshotOf(two), at('09:30')).problem.meetings).toEqual([
      { participants: [0, 1], weight: 1, pinned: { slot: 0, table: 0 } },
      { participants: [0, 2], weight: 1, slots: [2] },
    ]);
  });

  it('is about every slot before the first has begun', () => {
    const snapshot = snapshotOf(two);
    expect(withoutBegun(snapshot, at('08:59'))).toBe(snapshot);
  });

  it('narrows the slots that a meeting was confined to', () => {
    const [first, second] = two;
    if (first === undefined || second === undefined) throw new Error('two meetings are needed');
    const confined = withoutBegun(snapshotOf([first, { ...second, slots: [0, 1] }]), at('09:00'));
    expect(confined.problem.meetings[1]?.slots).toEqual([1]);
  });
});
