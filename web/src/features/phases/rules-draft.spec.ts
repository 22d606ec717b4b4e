import { type AcceptanceException, rulesDraftOf, rulesIn } from './rules-draft.js';

const bothAutomatic = { sme: 'automatic', buyer: 'automatic' } as const;
const uzbeks = { attribute: 'country' as const, values: ['UZ'] };
const rules = {
  expiryHours: 72,
  nudgeAfterHours: [24, 48],
  acceptance: { sme: 'approved' as const, buyer: 'automatic' as const },
  acceptanceExceptions: [{ smes: null, buyers: uzbeks, acceptance: bothAutomatic }],
  wishBudget: { gold: 3, silver: 5 },
};

describe('rules of requests that are being written', () => {
  it('say the same that was read, where nothing was changed', () => {
    expect(rulesIn(rulesDraftOf(rules))).toEqual(rules);
  });

  it('are not whole where a number is none', () => {
    expect(rulesIn({ ...rulesDraftOf(rules), nudgeAfterHours: '24, soon' })).toBe('notWhole');
  });

  it('are not whole where an exception is for nobody, or for everybody', () => {
    const withException = (exception: Partial<AcceptanceException>) =>
      rulesIn({
        ...rulesDraftOf(rules),
        exceptions: [{ smes: null, buyers: uzbeks, acceptance: bothAutomatic, ...exception }],
      });
    expect(withException({ smes: { attribute: 'size', values: [] } })).toBe('groupEmpty');
    expect(withException({ buyers: null })).toBe('groupEmpty');
    expect(withException({})).toMatchObject({ acceptanceExceptions: [{ buyers: uzbeks }] });
  });
});
