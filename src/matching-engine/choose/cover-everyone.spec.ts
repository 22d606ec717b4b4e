import fc from 'fast-check';
import type { MeetingCandidate } from '../model/meeting-choice.js';
import { chooseMeetings } from './choose-meetings.js';
import { proveFeasible } from './prove-feasible.js';

const candidates: fc.Arbitrary<readonly MeetingCandidate[]> = fc.uniqueArray(
  fc.record({
    smeId: fc.constantFrom('s1', 's2', 's3'),
    buyerId: fc.constantFrom('b1', 'b2', 'b3'),
    score: fc.integer({ min: 1, max: 100 }).map((points) => points / 100),
  }),
  { selector: ({ smeId, buyerId }) => `${smeId} ${buyerId}`, maxLength: 9 },
);
const ofBothSides = (least: number, most: number) =>
  fc.record({ sme: fc.integer({ min: least, max: most }), buyer: fc.integer({ min: least, max: most }) });

describe('a choice of meetings with minimums', () => {
  it('gives a side its minimum wherever all of it can have that', () => {
    fc.assert(
      fc.property(candidates, ofBothSides(0, 2), ofBothSides(1, 3), (among, wished, most) => {
        const bounds = [...new Set(among.flatMap(({ smeId, buyerId }) => [smeId, buyerId]))].map((id) => {
          const side = id.startsWith('s') ? ('sme' as const) : ('buyer' as const);
          return { id, side, minimum: Math.min(most[side], wished[side]), maximum: most[side] };
        });
        fc.pre(proveFeasible(among, bounds).isFeasible);
        const minimums = Object.fromEntries(bounds.map(({ id, minimum }) => [id, minimum]));
        const options = { maximumPerSme: most.sme, maximumPerBuyer: most.buyer, minimums };
        const { meetings } = chooseMeetings(among, {}, options);
        const counts = bounds.map(({ id }) => meetings.filter(({ smeId, buyerId }) => smeId === id || buyerId === id));
        bounds.forEach(({ minimum }, index) => {
          expect(counts[index]?.length).toBeGreaterThanOrEqual(minimum);
        });
      }),
    );
  });

  it('gives nobody a second meeting at the price of another’s first', () => {
    const among = [
      { smeId: 's1', buyerId: 'b1', score: 0.5 },
      { smeId: 's2', buyerId: 'b1', score: 0.5 },
      { smeId: 's2', buyerId: 'b2', score: 0.5 },
    ];
    const { meetings } = chooseMeetings(among, {}, { maximumPerSme: 2, maximumPerBuyer: 1, minimums: { s2: 2 } });
    expect(meetings.map(({ smeId, buyerId }) => `${smeId} ${buyerId}`)).toEqual(['s1 b1', 's2 b2']);
  });
});
