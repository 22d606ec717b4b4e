import { anSme, aBuyer, hsLines } from '../../../test/builders/match-profiles.js';
import { judgePair } from './judge-pair.js';

describe('judgePair', () => {
  it('refuses a pair that is not among the profiles', () => {
    const smes = [anSme({ products: hsLines('844630') })];
    expect(() => judgePair(smes, [aBuyer()], { smeId: 'sme-1', buyerId: 'buyer-9' })).toThrow(
      'No pair of sme-1 and buyer-9',
    );
  });

  it('gives the score of a pair that may meet and the reasons against one that may not', () => {
    const smes = [anSme({ products: hsLines('844630') }), anSme({ id: 'sme-2', products: hsLines('940360') })];
    const buyers = [aBuyer({ products: hsLines('844610') })];
    const verdict = judgePair(smes, buyers, { smeId: 'sme-1', buyerId: 'buyer-1' });
    expect(verdict).toMatchObject({ outcome: 'scored', pair: { smeId: 'sme-1', buyerId: 'buyer-1' } });
    expect(judgePair(smes, buyers, { smeId: 'sme-2', buyerId: 'buyer-1' })).toEqual({
      outcome: 'filtered',
      reasons: [{ kind: 'products_unrelated', codeLikeness: 0, textLikeness: null }],
    });
  });
});
