import fc from 'fast-check';
import type { SideWeights } from '../model/score-options.js';
import { joinUtilities, type MeasuredTerm } from './join-utilities.js';

const nothing: SideWeights = { products: 0, roles: 0, segments: 0, price_level: 0, certifications: 0, languages: 0 };
const weights = { sme: { ...nothing, products: 6, roles: 4 }, buyer: { ...nothing, products: 1, roles: 1 } };

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const measuredTerms: fc.Arbitrary<readonly MeasuredTerm[]> = fc.tuple(
  fc.record({
    kind: fc.constant('products' as const),
    values: fc.record({
      forSme: fc.double({ min: 0, max: 1, noNaN: true }),
      forBuyer: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  }),
  ...(['roles', 'segments', 'price_level', 'certifications', 'languages'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), values: fc.record({ forSme: value, forBuyer: value }) }),
  ),
);
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const sideWeights: fc.Arbitrary<SideWeights> = fc.record({
  products: fc.double({ min: 0.01, max: 1, noNaN: true }),
  roles: weight,
  segments: weight,
  price_level: weight,
  certifications: weight,
  languages: weight,
});

describe('joinUtilities', () => {
  it('joins two utilities by their harmonic mean and shares it out', () => {
    const joined = joinUtilities(
      [
        { kind: 'products', values: { forSme: 0.5, forBuyer: 0.5 } },
        { kind: 'roles', values: { forSme: 1, forBuyer: 1 } },
      ],
      weights,
    );
    // u = 0.6 x 0.5 + 0.4 x 1 = 0.7; v = 0.5 x 0.5 + 0.5 x 1 = 0.75; 2uv / (u + v) = 1.05 / 1.45
    expect(joined.utility.sme).toBeCloseTo(0.7, 12);
    expect(joined.utility.buyer).toBeCloseTo(0.75, 12);
    expect(joined.score).toBeCloseTo(1.05 / 1.45, 12);
    // products: 2 (0.3 x 0.75² + 0.25 x 0.7²) / 1.45²; roles: 2 (0.4 x 0.75² + 0.5 x 0.7²) / 1.45²
    expect(joined.terms.map(({ kind }) => kind)).toEqual(['roles', 'products']);
    expect(joined.terms[0]?.share).toBeCloseTo(0.94 / 2.1025, 12);
    expect(joined.terms[1]?.share).toBeCloseTo(0.5825 / 2.1025, 12);
  });

  it('drops what cannot be compared and lets the rest weigh more', () => {
    const joined = joinUtilities(
      [
        { kind: 'products', values: { forSme: 0.5, forBuyer: 0.5 } },
        { kind: 'roles', values: { forSme: null, forBuyer: null } },
      ],
      weights,
    );
    expect(joined.score).toBeCloseTo(0.5, 12);
    expect(joined.terms).toEqual([
      {
        kind: 'products',
        share: joined.score,
        forSme: { weight: 1, value: 0.5 },
        forBuyer: { weight: 1, value: 0.5 },
      },
    ]);
  });

  it('is 0 when one side gains nothing', () => {
    const joined = joinUtilities([{ kind: 'products', values: { forSme: 0, forBuyer: 1 } }], weights);
    expect(joined.score).toBe(0);
  });

  it('gives shares that sum to the score and follow from the weights and values shown', () => {
    fc.assert(
      fc.property(measuredTerms, sideWeights, sideWeights, (measured, sme, buyer) => {
        const { score, utility, terms } = joinUtilities(measured, { sme, buyer });
        expect(terms.reduce((sum, { share }) => sum + share, 0)).toBe(score);
        const smeUtility = terms.reduce((sum, { forSme }) => sum + (forSme?.weight ?? 0) * (forSme?.value ?? 0), 0);
        const buyerUtility = terms.reduce(
          (sum, { forBuyer }) => sum + (forBuyer?.weight ?? 0) * (forBuyer?.value ?? 0),
          0,
        );
        expect(utility.sme).toBeCloseTo(smeUtility, 12);
        expect(utility.buyer).toBeCloseTo(buyerUtility, 12);
        const total = smeUtility + buyerUtility;
        expect(score).toBeCloseTo(total === 0 ? 0 : (2 * smeUtility * buyerUtility) / total, 12);
        expect(terms.every(({ share }) => share >= 0)).toBe(true);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
