import fc from 'fast-check';
import { aBuyer, anSme, hsLines, missionProfiles } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import { scorePairs } from '../score/score-pairs.js';
import { rescoreParticipant, type StandingList } from './rescore-participant.js';

const LIMIT = 2;

function listsOf(smes: readonly SmeProfile[], buyers: readonly BuyerProfile[]): StandingList[] {
  const { pairs } = scorePairs(smes, buyers, { bestPerParticipant: LIMIT });
  const listOf = (participantId: string, side: 'sme' | 'buyer'): StandingList => ({
    participantId,
    counterparts: pairs
      .filter((pair) => pair[`${side}Id`] === participantId)
      .map((pair) => ({
        id: side === 'sme' ? pair.buyerId : pair.smeId,
        score: pair.score,
        rank: side === 'sme' ? pair.rank.forSme : pair.rank.forBuyer,
      }))
      .filter(({ rank }) => rank !== null)
      .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
      .map(({ id, score }) => ({ id, score })),
  });
  return [...smes.map(({ id }) => listOf(id, 'sme')), ...buyers.map(({ id }) => listOf(id, 'buyer'))];
}

describe('scoring one participant anew', () => {
  it('changes nothing but its own list where nothing has changed', () => {
    fc.assert(
      fc.property(missionProfiles, ({ smes, buyers }) => {
        fc.pre(smes.length > 0);
        const lists = listsOf(smes, buyers);
        const { lists: after } = rescoreParticipant(smes, buyers, 'sme-0', lists, { bestPerParticipant: LIMIT });
        for (const list of after) {
          expect(list).toEqual(lists.find(({ participantId }) => participantId === list.participantId));
        }
      }),
    );
  });

  it('gives the participant the list and the reasons that scoring everybody gives', () => {
    const smes = [anSme({ id: 'a', products: hsLines('844630') }), anSme({ id: 'b', products: hsLines('640399') })];
    const buyers = ['x', 'y', 'z'].map((id) => aBuyer({ id, products: hsLines('844630') }));
    const lists = listsOf(smes, buyers);
    const changed = [smes[0]!, anSme({ id: 'b', products: hsLines('844630') })];
    const options = { bestPerParticipant: LIMIT };
    const { lists: after, pairs } = rescoreParticipant(changed, buyers, 'b', lists, options);
    const whole = scorePairs(changed, buyers, options);
    expect(after.find(({ participantId }) => participantId === 'b')).toEqual(
      listsOf(changed, buyers).find(({ participantId }) => participantId === 'b'),
    );
    const found = pairs.find(({ smeId, buyerId }) => smeId === 'b' && buyerId === 'x');
    const { rank } = whole.pairs.find(({ smeId, buyerId }) => smeId === 'b' && buyerId === 'x')!;
    expect(whole.pairs).toContainEqual({ ...found, rank });
  });

  it('fills the place of a participant that left a full list', () => {
    const buyers = [aBuyer({ id: 'x', products: hsLines('844630') })];
    const sme = (id: string, code = '844630') => anSme({ id, products: hsLines(code) });
    const before = [sme('a'), sme('b'), sme('c')];
    const lists = listsOf(before, buyers);
    expect(lists.find(({ participantId }) => participantId === 'x')?.counterparts.map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
    const after = rescoreParticipant([sme('a', '640399'), sme('b'), sme('c')], buyers, 'a', lists, {
      bestPerParticipant: LIMIT,
    });
    const [, ofBuyer] = after.lists;
    expect(ofBuyer?.counterparts.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
