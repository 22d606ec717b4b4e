import fc from 'fast-check';
import { countWithoutTable } from '../constraints/resource-shortage.js';
import { compileSupply } from '../model/resource-supply.js';
import type { Problem } from '../model/problem.js';
import { CountedPool } from './counted-pool.js';
import { MatchedPool } from './matched-pool.js';

const SLOTS = 3;

/** Tables in three words of bits, meetings with tables of their own, and a walk of comings and goings. */
const walkArbitrary = fc.record({
  tables: fc.constantFrom(3, 70),
  meetings: fc.array(fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 68, 69), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 10,
  }),
  closed: fc.uniqueArray(fc.nat(SLOTS - 1), { maxLength: 2 }),
  walk: fc.array(fc.record({ meeting: fc.nat(9), slot: fc.integer({ min: -1, max: SLOTS - 1 }) }), { maxLength: 40 }),
});

describe('a pool of resources that differ', () => {
  it('counts as unserved what a fresh matching leaves unserved, however the meetings came there', () => {
    fc.assert(
      fc.property(walkArbitrary, ({ tables, meetings, closed, walk }) => {
        const own = meetings.map((list) => [...new Set(list.map((table) => table % tables))]);
        const problem = problemOf(own, tables, closed);
        const pool = new MatchedPool(
          compileSupply(
            SLOTS,
            own,
            problem.tables.map((table) => table.closedSlots ?? []),
          ),
          SLOTS,
        );
        const slotOf = own.map(() => -1);
        for (const { meeting, slot } of walk) {
          const before = slotOf[meeting];
          if (before === undefined || before === slot) continue;
          if (before >= 0) pool.remove(meeting, before);
          if (slot >= 0) pool.add(meeting, slot);
          slotOf[meeting] = slot;
          pool.settle();
          expect(pool.excess).toBe(countWithoutTable(problem, slotOf));
        }
      }),
    );
  });

  it('can take a meeting exactly where adding it leaves nobody unserved', () => {
    const pool = new MatchedPool(compileSupply(1, [[0, 1], [0], [1]], [[], []]), 1);
    pool.add(0, 0);
    expect(pool.canTake(1, 0)).toBe(true);
    pool.add(1, 0);
    expect(pool.excess).toBe(0);
    expect(pool.canTake(2, 0)).toBe(false);
  });
});

describe('a pool of resources that are all alike', () => {
  it('counts what goes beyond the open ones', () => {
    const pool = new CountedPool(compileSupply(2, [[0, 1], [0, 1], [0, 1], null], [[], [1]]), 2);
    for (const meeting of [0, 1, 2, 3]) pool.add(meeting, 1);
    expect([pool.excess, pool.excessAt(1), pool.roomAt(1), pool.roomAt(0)]).toEqual([2, 2, -2, 2]);
    pool.remove(0, 1);
    pool.remove(3, 1);
    expect(pool.excess).toBe(1);
    expect(pool.canTake(0, 0)).toBe(true);
    expect(pool.canTake(0, 1)).toBe(false);
  });
});

function problemOf(own: readonly (readonly number[])[], tables: number, closed: readonly number[]): Problem {
  return {
    slots: Array.from({ length: SLOTS }, (_, index) => ({
      startMinute: index,
      endMinute: index + 1,
      day: 0,
      session: 0,
    })),
    participants: own.flatMap(() => [{}, {}]),
    meetings: own.map((list, index) => ({ participants: [2 * index, 2 * index + 1], weight: 1, tables: list })),
    tables: Array.from({ length: tables }, (_, index) => (index === 0 ? { closedSlots: closed } : {})),
    interpreters: [],
    languagePairCount: 0,
  };
}
