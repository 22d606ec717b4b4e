import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import { completenessOf } from './completeness.js';

describe('what unstated fields cost', () => {
  const looms = hsLines('844630');
  const buyers = [
    aBuyer({
      id: 'asks for certificates',
      products: looms,
      certificationsRequired: [{ code: 'CE', isMandatory: false }],
    }),
    aBuyer({ id: 'states a price', products: looms, priceLevel: 3 }),
    aBuyer({
      id: 'states both',
      products: looms,
      priceLevel: 2,
      certificationsRequired: [{ code: 'CE', isMandatory: true }],
    }),
    aBuyer({ id: 'deals in shoes', products: hsLines('640399'), priceLevel: 2 }),
  ];

  it('is counted in those that could be met and state them', () => {
    const sme = anSme({ products: looms, yearsActive: 10, seniority: 'owner' });
    expect(completenessOf([sme], buyers, sme.id)).toEqual({
      counterparts: 4,
      possible: 3,
      missing: [
        { kind: 'certifications', closedPairs: 0, uncountedPairs: 2 },
        { kind: 'price_level', closedPairs: 0, uncountedPairs: 2 },
      ],
    });
  });

  it('is everybody where no product is stated', () => {
    const sme = anSme({ yearsActive: 10, seniority: 'owner' });
    expect(completenessOf([sme], buyers, sme.id)).toEqual({
      counterparts: 4,
      possible: 0,
      missing: [{ kind: 'products', closedPairs: 4, uncountedPairs: 0 }],
    });
  });
});
