import type { GroupRule } from './match-setup.js';
import { type KnownPlaces, valuesOfNobody } from './values-of-nobody.js';

const known: KnownPlaces = {
  isCountry: (code) => ['IT', 'UZ'].includes(code),
  provinces: { sme: new Set(['Como']), buyer: new Set() },
};
const rule = (province: string, country: string): GroupRule => ({
  effect: 'never',
  smes: { attribute: 'province', values: [province] },
  buyers: { attribute: 'country', values: [country] },
});
const NOTHING = { groupRules: [] };

it('names provinces from which nobody comes and countries that are none, each once', () => {
  const groupRules = [rule('Como', 'UZ'), rule('Atlantide', 'ZZ'), rule('Atlantide', 'UZ')];
  expect(valuesOfNobody({ groupRules }, NOTHING, known)).toEqual([
    { side: 'sme', attribute: 'province', value: 'Atlantide' },
    { side: 'buyer', attribute: 'country', value: 'ZZ' },
  ]);
});

it('leaves what stood in the rules before, as whoever was of it may have left', () => {
  const before = { groupRules: [rule('Lecco', 'UZ')] };
  expect(valuesOfNobody({ groupRules: [rule('Lecco', 'IT')] }, before, known)).toEqual([]);
});
