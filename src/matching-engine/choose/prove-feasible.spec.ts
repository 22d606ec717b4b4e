import fc from 'fast-check';
import type { PairIds } from '../model/score-options.js';
import type { MeetingBounds } from '../model/meeting-bounds.js';
import { proveFeasible } from './prove-feasible.js';

const ids = ['s1', 's2', 's3', 'b1', 'b2', 'b3'];
const pairs = fc.uniqueArray(
  fc.record({ smeId: fc.constantFrom('s1', 's2', 's3'), buyerId: fc.constantFrom('b1', 'b2', 'b3') }),
  { selector: ({ smeId, buyerId }) => `${smeId} ${buyerId}` },
);
const bounds: fc.Arbitrary<readonly MeetingBounds[]> = fc.tuple(
  ...ids.map((id) =>
    fc.tuple(fc.nat(2), fc.nat(2)).map(([minimum, more]) => ({
      id,
      side: id.startsWith('s') ? ('sme' as const) : ('buyer' as const),
      minimum,
      maximum: minimum + more,
    })),
  ),
);

describe('proveFeasible', () => {
  it('names a group that is promised more than its counterparts can give', () => {
    const bound = (id: string, minimum: number, maximum: number): MeetingBounds => ({
      id,
      side: id.startsWith('s') ? 'sme' : 'buyer',
      minimum,
      maximum,
    });
    const proof = proveFeasible(
      [
        { smeId: 's1', buyerId: 'b1' },
        { smeId: 's2', buyerId: 'b1' },
        { smeId: 's3', buyerId: 'b2' },
      ],
      [bound('s1', 1, 2), bound('s2', 1, 2), bound('s3', 1, 2), bound('b1', 0, 1), bound('b2', 0, 1)],
    );
    expect(proof).toEqual({ isFeasible: false, side: 'sme', participantIds: ['s1', 's2'], asked: 2, possible: 1 });
  });

  it('is right whenever trying everything is', () => {
    fc.assert(
      fc.property(pairs, bounds, (all, asked) => {
        expect(proveFeasible(all, asked).isFeasible).toBe(existsByTrying(all, asked));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses bounds that mean nothing', () => {
    const bound = { id: 's1', side: 'sme' as const, minimum: 3, maximum: 2 };
    expect(() => proveFeasible([], [bound])).toThrow('s1 cannot have between 3 and 2 meetings');
    expect(() => proveFeasible([{ smeId: 's1', buyerId: 'b1' }], [{ ...bound, maximum: 3 }])).toThrow(
      'No bounds of b1',
    );
  });
});

function existsByTrying(all: readonly PairIds[], asked: readonly MeetingBounds[]): boolean {
  for (let subset = 0; subset < 2 ** all.length; subset += 1) {
    const chosen = all.filter((_, position) => (subset >> position) & 1);
    const fits = asked.every(({ id, minimum, maximum }) => {
      const count = chosen.filter(({ smeId, buyerId }) => smeId === id || buyerId === id).length;
      return count >= minimum && count <= maximum;
    });
    if (fits) return true;
  }
  return false;
}
