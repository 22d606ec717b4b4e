import type { SharedCode } from '../../../matching-engine/index.js';
import { tellFacts } from './tell-term.js';

const looms: SharedCode = {
  scheme: 'HS',
  code: '844630',
  smeCodes: ['844630'],
  buyerCodes: ['844630'],
  byActivityOf: [],
};

function told(...sharedCodes: readonly SharedCode[]) {
  return tellFacts({ kind: 'products', sharedCodes, codeLikeness: null, textLikeness: null });
}

describe('What is told of products', () => {
  it('is what both name', () => {
    expect(told(looms)).toEqual({ codes: ['HS 844630'] });
  });

  it('is apart what is only of one kind: neither names the code under which both have something', () => {
    const kindred = { ...looms, code: '8447', smeCodes: ['844711'], buyerCodes: ['844720'] };
    const included = { ...looms, code: '8452', smeCodes: ['8452'], buyerCodes: ['845221'] };
    expect(told(looms, kindred, included)).toEqual({ codes: ['HS 844630', 'HS 8452'], kindredCodes: ['HS 8447'] });
  });

  it('is all from which its value is computed', () => {
    const text = { language: 'en', forSme: 0.1, forBuyer: 0.3, words: ['loom'] };
    const facts = { kind: 'products', sharedCodes: [looms], codeLikeness: 0.4, textLikeness: text } as const;
    expect(tellFacts({ ...facts, conceptLikeness: 0.8, concepts: ['28.94'] })).toEqual({
      codes: ['HS 844630'],
      words: ['loom'],
      codeLikeness: 0.4,
      conceptLikeness: 0.8,
      concepts: ['28.94'],
      partOfConcepts: 0.7,
      textLikeness: 0.2,
      partOfText: 0.25,
    });
  });

  it('is, of a side that names no goods, the activity on which it rests', () => {
    const byActivity: SharedCode = { ...looms, code: '8446', smeCodes: ['28.94'], byActivityOf: ['sme'] };
    expect(told(byActivity, { ...byActivity, code: '8447' })).toEqual({
      linkedCodes: ['HS 8446', 'HS 8447'],
      activities: ['ATECO 28.94'],
    });
  });
});
