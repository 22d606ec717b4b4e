import { editionFault } from './edition-forms.js';

const YEAR_NOW = 2026;

describe('an edition is written as its publisher does', () => {
  it.each([
    ['HS', '2022'],
    ['HS', '2028'],
    ['CN', '2026'],
    ['ATECO', '2025'],
    ['CPV', '2008'],
    ['CPA', '2.1'],
    ['NACE', '2'],
    ['NACE', '2.1'],
  ] as const)('%s %s', (scheme, edition) => {
    expect(editionFault(scheme, edition, YEAR_NOW)).toBeNull();
  });

  it.each([
    ['HS', 'banana', 'year'],
    ['HS', '2202', 'year'],
    ['HS', '1887', 'year'],
    ['CN', '2022-01', 'year'],
    ['CPA', '2025', 'version'],
    ['NACE', 'Rev. 2', 'version'],
  ] as const)('and not as %s %s', (scheme, edition, form) => {
    expect(editionFault(scheme, edition, YEAR_NOW)).toBe(form);
  });
});
