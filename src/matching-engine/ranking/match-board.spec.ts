import fc from 'fast-check';
import { aBuyer, anSme, hsLines, missionProfiles } from '../../../test/builders/match-profiles.js';
import type { MatchProfile } from '../model/match-profile.js';
import type { ScoreOptions } from '../model/score-options.js';
import { MatchBoard } from './match-board.js';

const options: ScoreOptions = { interpreters: [{ languages: ['it', 'ru'] }], bestPerParticipant: 2 };

describe('MatchBoard', () => {
  it('keeps the lists that the pairs judged one by one would give, through any changes', () => {
    fc.assert(
      fc.property(
        missionProfiles,
        missionProfiles,
        fc.array(fc.nat(11), { maxLength: 6 }),
        (before, after, changes) => {
          const board = new MatchBoard(before.smes, before.buyers, options);
          const existing = new Set([...before.smes, ...before.buyers].map(({ id }) => id));
          const replacements: readonly MatchProfile[] = [...after.smes, ...after.buyers].filter(({ id }) =>
            existing.has(id),
          );
          for (const change of changes) {
            const profile = replacements[change];
            if (profile === undefined) continue;
            const listsBefore = new Map([...existing].map((id) => [id, board.bestOf(id)]));
            const { best, changedLists } = board.replace(profile);
            expect(best).toEqual(board.bestOf(profile.id));
            const reallyChanged = [...existing].filter(
              (id) => id !== profile.id && JSON.stringify(board.bestOf(id)) !== JSON.stringify(listsBefore.get(id)),
            );
            expect(changedLists).toEqual(reallyChanged.sort());
          }
          for (const { id } of before.smes) {
            expect(board.bestOf(id)).toEqual(
              bestByJudging(
                before.buyers.map((buyer) => ({
                  id: buyer.id,
                  verdict: board.judge({ smeId: id, buyerId: buyer.id }),
                })),
              ),
            );
          }
          for (const { id } of before.buyers) {
            expect(board.bestOf(id)).toEqual(
              bestByJudging(
                before.smes.map((sme) => ({ id: sme.id, verdict: board.judge({ smeId: sme.id, buyerId: id }) })),
              ),
            );
          }
        },
      ),
    );
  });

  it('moves no score of others when a profile changes', () => {
    const smes = [anSme({ id: 'a', products: hsLines('844630') }), anSme({ id: 'b', products: hsLines('844610') })];
    const buyers = [aBuyer({ id: 'x', products: hsLines('844630') })];
    const board = new MatchBoard(smes, buyers);
    const [, second] = board.bestOf('x');
    board.replace(anSme({ id: 'a', products: hsLines('940360') }));
    expect(board.bestOf('x')).toEqual([second]);
  });

  it('refuses who is not of the mission', () => {
    const board = new MatchBoard([anSme({ id: 'a' })], []);
    expect(() => board.replace(anSme({ id: 'z' }))).toThrow('No sme z in this mission');
    expect(() => board.replace(aBuyer({ id: 'a' }))).toThrow('No buyer a in this mission');
    expect(() => board.bestOf('z')).toThrow('No participant z');
  });
});

function bestByJudging(
  judged: readonly { readonly id: string; readonly verdict: ReturnType<MatchBoard['judge']> }[],
): readonly { id: string; score: number }[] {
  return judged
    .flatMap(({ id, verdict }) => (verdict.outcome === 'scored' ? [{ id, score: verdict.pair.score }] : []))
    .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
    .slice(0, options.bestPerParticipant);
}
