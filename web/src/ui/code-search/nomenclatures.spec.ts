import { statedAtDesk, statedInProfiles } from './nomenclatures.js';

describe('what can be stated', () => {
  it.each([
    ['HS', 'subheading', true],
    ['HS', 'chapter', true],
    ['HS', 'section', false],
    // Tariff lines are stated by the Combined Nomenclature.
    ['HS', 'tariff-line', false],
    ['CN', 'tariff-line', true],
    ['CN', 'subheading', false],
    ['ATECO', 'class', true],
    ['CPA', 'class', true],
    ['NACE', 'class', false],
    ['CPV', 'class', false],
  ] as const)('in a profile, of %s at the level of a %s: %s', (scheme, level, isStated) => {
    expect(statedInProfiles({ scheme, level })).toBe(isStated);
  });

  it('at the desk is goods alone', () => {
    expect(statedAtDesk({ scheme: 'HS', level: 'heading' })).toBe(true);
    expect(statedAtDesk({ scheme: 'ATECO', level: 'class' })).toBe(false);
  });
});
