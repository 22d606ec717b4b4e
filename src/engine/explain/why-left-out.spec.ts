import type { Placement, Problem } from '../model/problem.js';
import { whyLeftOut } from './why-left-out.js';

/** Two slots and one table; the first firm meets two buyers, of whom the second is away in the second slot. */
const problem: Problem = {
  slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
  participants: [{}, {}, { unavailableSlots: [1] }],
  meetings: [1, 2].map((buyer) => ({ participants: [0, buyer], weight: 1 })),
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

const inSlot = (slot: number): Placement => ({ slot, table: 0, interpreter: null });
const kindsOf = ([left]: ReturnType<typeof whyLeftOut>) => left?.bindings.map(({ kind, slots }) => [kind, slots]);

describe('why a meeting is left out', () => {
  const placements = [inSlot(0), null];
  const published = [inSlot(0), null];

  it('is told by all that keeps it out, what stands alone in a slot first', () => {
    expect(whyLeftOut(problem, placements, [1], { published })).toEqual([
      {
        meeting: 1,
        bindings: [
          { kind: 'availability', slots: [1], aloneIn: [1] },
          { kind: 'table-taken', slots: [0], aloneIn: [] },
          { kind: 'participant-busy', slots: [0], aloneIn: [] },
        ],
        isKeptOutByFreeze: false,
      },
    ]);
  });

  it('is also what has begun, last, since nothing else matters there; and nothing is told where nothing is asked', () => {
    expect(whyLeftOut(problem, placements, [1], { published, begunSlots: 1 })).toEqual([
      {
        meeting: 1,
        bindings: [
          { kind: 'availability', slots: [1], aloneIn: [1] },
          { kind: 'begun', slots: [0], aloneIn: [0] },
        ],
        isKeptOutByFreeze: false,
      },
    ]);
    expect(whyLeftOut(problem, placements, [], { published })).toEqual([]);
  });

  it('is what has begun alone where nothing is to come', () => {
    expect(kindsOf(whyLeftOut(problem, placements, [1], { published, begunSlots: 2 }))).toEqual([['begun', [0, 1]]]);
  });

  it('is the freeze where others would make way but begin too soon, and not once they are released', () => {
    const lost = [inSlot(0), inSlot(1)];
    expect(kindsOf(whyLeftOut(problem, placements, [1], { published: lost, frozenSlots: 1 }))).toEqual([
      ['availability', [1]],
      ['frozen', [0]],
      ['table-taken', [0]],
      ['participant-busy', [0]],
    ]);
    const released = whyLeftOut(problem, placements, [1], { published: lost, frozenSlots: 1, released: [0, 1] });
    expect(kindsOf(released)?.map(([kind]) => kind)).not.toContain('frozen');
  });

  it('is the freeze where the meeting would have to enter it, and not where it would be in its own slot', () => {
    const free = [null, null];
    const cameFrom = (slot: number) => ({ published: [null, inSlot(slot)], frozenSlots: 1 });
    expect(kindsOf(whyLeftOut(problem, free, [1], cameFrom(1)))).toEqual([
      ['frozen', [0]],
      ['availability', [1]],
    ]);
    expect(kindsOf(whyLeftOut(problem, free, [1], cameFrom(0)))).toEqual([['availability', [1]]]);
  });

  it('is kept out by the freeze alone only where a frozen slot would do but for who is there', () => {
    const isKeptOut = (changed: Problem) =>
      whyLeftOut(changed, placements, [1], { published: [inSlot(0), inSlot(1)], frozenSlots: 1 })[0]?.isKeptOutByFreeze;
    expect(isKeptOut(problem)).toBe(true);
    const awayBoth = { ...problem, participants: [{}, {}, { unavailableSlots: [0, 1] }] };
    expect(isKeptOut(awayBoth)).toBe(false);
  });
});
