import { acceptanceBetween, type AcceptanceException } from './request-rules.js';

const stated = { country: [], province: [], size: [], role: [], code: [] };
const brescian = { ...stated, province: ['BS'], code: ['HS 844630'] };
const uzbek = { ...stated, country: ['UZ'], role: ['distributor'] };

const usual = { sme: 'approved', buyer: 'approved' } as const;
const bothAutomatic = { sme: 'automatic', buyer: 'automatic' } as const;
const smeAutomatic = { sme: 'automatic', buyer: 'approved' } as const;

const acceptanceWith = (...acceptanceExceptions: AcceptanceException[]) =>
  acceptanceBetween(brescian, uzbek, { acceptance: usual, acceptanceExceptions });

describe('whether a wish counts as an answer', () => {
  it('is what holds for everybody, where no exception names both', () => {
    const others = { attribute: 'country', values: ['KZ'] } as const;
    const looms = { attribute: 'code', values: ['HS 8446'] } as const;
    expect(acceptanceWith({ smes: looms, buyers: others, acceptance: bothAutomatic })).toBe(usual);
    expect(acceptanceWith()).toBe(usual);
  });

  it('is what the exception for the two groups says', () => {
    const looms = { attribute: 'code', values: ['HS 8446'] } as const;
    const distributors = { attribute: 'role', values: ['agent', 'distributor'] } as const;
    expect(acceptanceWith({ smes: looms, buyers: distributors, acceptance: bothAutomatic })).toBe(bothAutomatic);
  });

  it('is what the first of several says, and a side without a group is everybody', () => {
    const fromBrescia = { attribute: 'province', values: ['BS'] } as const;
    expect(
      acceptanceWith(
        { smes: fromBrescia, buyers: null, acceptance: smeAutomatic },
        { smes: null, buyers: { attribute: 'country', values: ['UZ'] }, acceptance: bothAutomatic },
      ),
    ).toBe(smeAutomatic);
  });
});
