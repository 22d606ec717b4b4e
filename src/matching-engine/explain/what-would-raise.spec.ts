import fc from 'fast-check';
import { aBuyer, anSme, hsLines, missionProfiles } from '../../../test/builders/match-profiles.js';
import { scorePairs } from '../score/score-pairs.js';
import { whatWouldRaise } from './what-would-raise.js';

const looms = hsLines('844630');
const pair = { smeId: 'sme-1', buyerId: 'buyer-1' };

describe('whatWouldRaise', () => {
  it('names what is stated and could suit better, with the score that a person can recompute', () => {
    const smes = [anSme({ products: looms, priceLevel: 1, rolesSought: ['agent'], languages: ['it'] })];
    const buyers = [aBuyer({ products: looms, priceLevel: 4, rolesHeld: ['agent'], languages: ['it'] })];
    const [first] = whatWouldRaise(smes, buyers, pair);
    expect(first).toEqual({
      kind: 'price_level',
      change: 'improve',
      scoreThen: expect.closeTo(1, 12),
      unstatedBy: [],
      facts: { kind: 'price_level', sme: 1, buyer: 4 },
    });
    const improved = [aBuyer({ ...buyers[0]!, priceLevel: 1 })];
    expect(scorePairs(smes, improved).pairs[0]!.score).toBeCloseTo(first!.scoreThen, 12);
  });

  it('names what is not stated yet', () => {
    const smes = [anSme({ products: looms, rolesSought: ['distributor'] })];
    const buyers = [aBuyer({ products: looms, rolesHeld: ['agent'] })];
    const rises = whatWouldRaise(smes, buyers, pair);
    expect(rises[0]).toMatchObject({ kind: 'roles', change: 'improve' });
    expect(rises).toContainEqual(expect.objectContaining({ kind: 'segments', change: 'state', facts: null }));
  });

  it('says nothing of a pair that a filter stops', () => {
    const smes = [anSme({ products: looms, consentsToMatching: false })];
    expect(whatWouldRaise(smes, [aBuyer({ products: looms, priceLevel: 1 })], pair)).toEqual([]);
  });

  it('says who has not stated what cannot be compared yet', () => {
    const smes = [anSme({ products: hsLines('844630'), priceLevel: 1 })];
    const buyers = [aBuyer({ products: hsLines('844610') })];
    const rises = whatWouldRaise(smes, buyers, { smeId: smes[0]!.id, buyerId: buyers[0]!.id });
    expect(rises.find(({ kind }) => kind === 'price_level')).toMatchObject({ change: 'state', unstatedBy: ['buyer'] });
    expect(rises.find(({ kind }) => kind === 'languages')).toMatchObject({ unstatedBy: ['sme', 'buyer'] });
  });

  it('never names what would not raise the score', () => {
    fc.assert(
      fc.property(missionProfiles, ({ smes, buyers }) => {
        for (const { smeId, buyerId, score } of scorePairs(smes, buyers).pairs.slice(0, 3)) {
          for (const { scoreThen } of whatWouldRaise(smes, buyers, { smeId, buyerId })) {
            expect(scoreThen).toBeGreaterThan(score);
            expect(scoreThen).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
