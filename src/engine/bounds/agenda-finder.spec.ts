import fc from 'fast-check';
import { AgendaFinder } from './agenda-finder.js';
import { countBreaks } from './count-breaks.js';
import type { PairMeeting, PairProblem } from './pair-problem.js';
import { provePairProblem } from './prove-pair-problem.js';

const PARTICIPANTS = 5;
const SLOTS = 6;

const meeting = fc
  .record({
    one: fc.nat(PARTICIPANTS - 1),
    offset: fc.integer({ min: 1, max: PARTICIPANTS - 1 }),
    fixedSlot: fc.option(fc.nat(SLOTS - 1), { nil: undefined, freq: 4 }),
    forbiddenSlots: fc.uniqueArray(fc.nat(SLOTS - 1), { maxLength: 2 }),
    isAfterFirst: fc.boolean(),
  })
  .map(({ one, offset, fixedSlot, forbiddenSlots, isAfterFirst }) => ({
    ...{ participants: [one, (one + offset) % PARTICIPANTS] as const, forbiddenSlots, isAfterFirst },
    ...(fixedSlot === undefined ? {} : { fixedSlot }),
  }));

const pairProblem: fc.Arbitrary<PairProblem> = fc
  .record({
    days: fc.constantFrom([0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 1, 1]),
    tables: fc.integer({ min: 1, max: 2 }),
    meetings: fc.array(meeting, { minLength: 1, maxLength: 7 }),
    spread: fc.constantFrom(undefined, 1),
  })
  .map(({ days, tables, meetings, spread }) => ({
    slots: days.map((day) => ({ day, session: 0, tables })),
    participants: Array.from({ length: PARTICIPANTS }, () => ({})),
    meetings: meetings.map(({ isAfterFirst, ...others }, index): PairMeeting => {
      return { ...others, predecessors: isAfterFirst && index > 0 ? [0] : [] };
    }),
    ...(spread === undefined ? {} : { spread }),
  }));

const fixAll = (problem: PairProblem, slots: readonly number[]): PairProblem => ({
  ...problem,
  meetings: problem.meetings.map((one, index) => ({ ...one, fixedSlot: slots[index]! })),
});

describe('finding agendas by learning from conflicts', () => {
  it('ends at the fewest breaks that are proven, with an agenda that keeps the rules', () => {
    let found = 0;
    fc.assert(
      fc.property(pairProblem, fc.integer({ min: 1, max: 3 }), (problem, more) => {
        const proof = provePairProblem(problem);
        const fewest = proof.status === 'optimal' ? proof.lowerBound : 0;
        const finder = new AgendaFinder(problem, fewest + more);
        const slots = finder.find(fewest, {});
        expect(slots === null).toBe(proof.status === 'infeasible');
        if (slots === null) return;
        found += 1;
        expect(countBreaks(problem, slots)).toBe(fewest);
        expect(provePairProblem(fixAll(problem, slots))).toEqual({ status: 'optimal', lowerBound: fewest, slots });
        expect([finder.find(fewest - 1, {}), finder.lowerBound]).toEqual([null, fewest]);
      }),
      { numRuns: 250 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('gives up after so many conflicts, and goes on from there', () => {
    const finder = new AgendaFinder(crossedPairs(7), 1);
    expect(finder.find(0, { conflicts: 1 })).toBeNull();
    expect(finder.conflicts).toBeGreaterThan(0);
    expect(finder.find(0, {})).not.toBeNull();
  });
});

/** As many hosts as visitors and as many slots, everybody to meet everybody of the other side: a Latin square. */
function crossedPairs(count: number): PairProblem {
  const indices = [...Array(count).keys()];
  return {
    slots: indices.map(() => ({ day: 0, session: 0, tables: count })),
    participants: Array.from({ length: 2 * count }, () => ({})),
    meetings: indices.flatMap((host) =>
      indices.map((visitor): PairMeeting => ({ participants: [host, count + visitor] })),
    ),
  };
}
