import fc from 'fast-check';
import { missionProfiles } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import { judgePair } from '../score/judge-pair.js';
import { productValue, textLikeness } from './product-evidence.js';

/** What products are worth to a pair; null where a filter stops it. */
function worth(smes: readonly SmeProfile[], buyers: readonly BuyerProfile[], smeId: string, buyerId: string) {
  const verdict = judgePair(smes, buyers, { smeId, buyerId });
  if (verdict.outcome === 'filtered') return null;
  return verdict.pair.terms.find(({ kind }) => kind === 'products')?.forSme?.value ?? null;
}

describe('what products are worth', () => {
  it('never falls when one of the two adds a description in a language more', () => {
    const description = fc.constantFrom('telai macchine', 'sedie', 'looms chairs', 'other things altogether');
    fc.assert(
      fc.property(
        missionProfiles,
        fc.constantFrom('it', 'en', 'ru'),
        description,
        ({ smes, buyers }, language, text) => {
          for (const sme of smes.filter(({ texts }) => texts.every((known) => known.language !== language))) {
            const described = { ...sme, texts: [...sme.texts, { language, text }] };
            const smesThen = smes.map((other) => (other === sme ? described : other));
            for (const { id } of buyers) {
              const before = worth(smes, buyers, sme.id, id);
              if (before !== null) {
                expect(worth(smesThen, buyers, sme.id, id)).toBeGreaterThanOrEqual(before - 1e-12);
              }
            }
          }
        },
      ),
    );
  });

  it('are codes and kinds of business, with texts on top', () => {
    expect(productValue(0.4, 0.8, Number.NaN)).toBeCloseTo(0.3 * 0.4 + 0.7 * 0.8, 12);
    expect(productValue(0.4, 0.8, textLikeness(0.1, 0.3))).toBeCloseTo(0.68 + 0.25 * 0.32 * 0.2, 12);
    expect(productValue(Number.NaN, 0.8, 0.2)).toBe(0.2);
  });
});
