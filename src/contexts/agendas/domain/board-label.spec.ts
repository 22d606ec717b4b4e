import { boardLabel } from './board-label.js';

const company = { companyName: 'Officina «Prova» Sintetica Quattro', code: 'SME-012' };

describe('how a board names a company', () => {
  it('is by the code of the list, by initials, or whole, as its link says', () => {
    expect(boardLabel(company, 'codes')).toBe('SME-012');
    expect(boardLabel(company, 'initials')).toBe('OPS');
    expect(boardLabel(company, 'names')).toBe('Officina «Prova» Sintetica Quattro');
  });

  it('is never by its name where it has no code', () => {
    expect(boardLabel({ companyName: 'новый Магазин', code: null }, 'codes')).toBe('НМ');
  });
});
