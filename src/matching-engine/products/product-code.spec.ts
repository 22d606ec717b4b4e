import { codeWithAncestors, isWellFormedCode } from './product-code.js';

describe('codeWithAncestors', () => {
  it('has a level every two digits of HS', () => {
    expect(codeWithAncestors('HS', '844630')).toEqual(['84', '8446', '844630']);
    expect(codeWithAncestors('HS', '84463000')).toEqual(['84', '8446', '844630', '84463000']);
    expect(codeWithAncestors('HS', '84')).toEqual(['84']);
  });

  it('has a level every digit of ATECO after the division', () => {
    expect(codeWithAncestors('ATECO', '28.94.10')).toEqual(['28', '28.9', '28.94', '28.94.1', '28.94.10']);
    expect(codeWithAncestors('ATECO', '28.9')).toEqual(['28', '28.9']);
  });
});

describe('isWellFormedCode', () => {
  it('knows how each nomenclature writes its codes', () => {
    expect(['84', '8446', '844630', '84463000'].every((code) => isWellFormedCode('HS', code))).toBe(true);
    expect(['28', '28.9', '28.94', '28.94.1', '28.94.10'].every((code) => isWellFormedCode('ATECO', code))).toBe(true);
    expect(['', '8', '844', '8446.30', 'C28'].some((code) => isWellFormedCode('HS', code))).toBe(false);
    expect(['', '2894', '28.', '28.94.', '28.941'].some((code) => isWellFormedCode('ATECO', code))).toBe(false);
  });
});
