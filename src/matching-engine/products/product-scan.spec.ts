import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, ProductLine, SmeProfile } from '../model/match-profile.js';
import { commonWords, sharedCodes } from './product-facts.js';
import { ProductScan } from './product-scan.js';
import { ProductSide } from './product-side.js';
import { productStatistics } from './product-statistics.js';

function scanOf(sme: Partial<SmeProfile>, ...buyers: readonly Partial<BuyerProfile>[]) {
  const smes = [anSme(sme)];
  const others = buyers.map((buyer, position) => aBuyer({ ...buyer, id: `buyer-${position}` }));
  const statistics = productStatistics([...smes, ...others], {});
  const scan = new ProductScan(new ProductSide(smes, statistics), new ProductSide(others, statistics));
  scan.load(0);
  return { scan, statistics, sme: smes[0]!, buyer: others[0]! };
}

function likenessOf(offered: readonly ProductLine[], sought: readonly ProductLine[]): number {
  return scanOf({ products: offered }, { products: sought }).scan.codeLikeness(0);
}

function sharedBy(offered: readonly ProductLine[], sought: readonly ProductLine[]) {
  const { sme, buyer, statistics } = scanOf({ products: offered }, { products: sought });
  return sharedCodes(sme, buyer, statistics);
}

describe('The likeness of codes', () => {
  it('is 1 for the same codes and 0 for codes of different chapters', () => {
    expect(likenessOf(hsLines('844630', '940360'), hsLines('940360', '844630'))).toBeCloseTo(1, 12);
    expect(likenessOf(hsLines('844630'), hsLines('940360'))).toBe(0);
  });

  it('weighs shared ancestors by how much they tell', () => {
    // Two companies: 84 and 8446 are of both (ln 102/2 = 3.932), each subheading of one (ln 102 = 4.625).
    // 2 x 3.932² / (2 x 3.932² + 4.625²) = 30.92 / 52.31
    expect(likenessOf(hsLines('844630'), hsLines('844610'))).toBeCloseTo(0.5911, 4);
  });

  it('spreads a business over its lines', () => {
    // Half of the SME lies under 84, 8446, 844630 (3.932 each, both have them), half under 94, 9403, 940360 (4.625 each).
    // dot = √½ x 3 x 3.932² = 32.79; lengths √(3 x 3.932²) = 6.810 and √(½ x 46.38 + ½ x 64.17) = 7.435
    expect(likenessOf(hsLines('844630', '940360'), hsLines('844630'))).toBeCloseTo(0.6477, 4);
  });

  it('counts a line by its share', () => {
    const mostlyLooms: readonly ProductLine[] = [
      { scheme: 'HS', code: '844630', share: 9 },
      { scheme: 'HS', code: '940360', share: 1 },
    ];
    expect(likenessOf(mostlyLooms, hsLines('844630'))).toBeGreaterThan(
      likenessOf(hsLines('844630', '940360'), hsLines('844630')),
    );
  });

  it('lets an activity meet goods through the goods linked to it', () => {
    const weavingMachines: ProductLine = { scheme: 'ATECO', code: '28.94', linkedHsCodes: ['844630', '845210'] };
    expect(likenessOf([weavingMachines], hsLines('844630'))).toBeGreaterThan(0);
    expect(sharedBy([weavingMachines], hsLines('844630'))).toEqual([
      { scheme: 'HS', code: '844630', smeCodes: ['28.94'], buyerCodes: ['844630'], byActivityOf: ['sme'] },
    ]);
  });

  it('takes a company that names its goods at its word, and not for all that its activity could make', () => {
    const activity: ProductLine = { scheme: 'ATECO', code: '28.94', linkedHsCodes: ['844630', '845310'] };
    expect(sharedBy([activity, ...hsLines('845310')], hsLines('845310', '844630'))).toEqual([
      { scheme: 'HS', code: '845310', smeCodes: ['845310'], buyerCodes: ['845310'], byActivityOf: [] },
    ]);
    // Half of the buyer's business is 84, 8453, 845310 (ln 102/2 = 3.932 each), half 84, 8446, 844630 (8446 and 844630 of
    // the buyer alone, ln 102 = 4.625); all of the SME's is the first. dot = 3.932² + 2 √½ x 3.932² = 37.32; lengths
    // √(3 x 3.932²) = 6.810 and √(3.932² + ½ x 2 x 3.932² + ½ x 2 x 4.625²) = 7.232
    expect(likenessOf([activity, ...hsLines('845310')], hsLines('845310', '844630'))).toBeCloseTo(0.7578, 3);
    expect(likenessOf([activity, ...hsLines('845310')], hsLines('844630'))).toBe(
      likenessOf(hsLines('845310'), hsLines('844630')),
    );
  });

  it('says nothing of a company without a code of the nomenclature', () => {
    expect(likenessOf([{ scheme: 'ATECO', code: '25.62' }], hsLines('844630'))).toBeNaN();
    expect(likenessOf(hsLines('844630'), [])).toBeNaN();
  });

  it('names only the most specific codes shared', () => {
    expect(sharedBy(hsLines('844630', '845210'), hsLines('844630', '845290'))).toEqual([
      { scheme: 'HS', code: '844630', smeCodes: ['844630'], buyerCodes: ['844630'], byActivityOf: [] },
      { scheme: 'HS', code: '8452', smeCodes: ['845210'], buyerCodes: ['845290'], byActivityOf: [] },
    ]);
  });
});

describe('Companies that only their texts relate', () => {
  const related = (offered: readonly ProductLine[], offer: string, sought: readonly ProductLine[], wish: string) =>
    scanOf(
      { products: offered, texts: [{ language: 'en', text: offer }] },
      { products: sought, texts: [{ language: 'en', text: wish }] },
    ).scan.relatedCount === 1;
  const looms = hsLines('844630');
  const chairs = hsLines('940161');

  it('share two words that tell what is traded, where both name goods and these are apart', () => {
    expect(related(looms, 'service of looms', chairs, 'service of chairs')).toBe(false);
    expect(related(looms, 'jacquard looms', chairs, 'jacquard looms')).toBe(true);
  });

  it('share one, where one of the two names no goods', () => {
    expect(related(looms, 'looms repaired', [], 'looms wanted')).toBe(true);
    expect(related([], 'looms repaired', [], 'looms wanted')).toBe(true);
  });

  it('share more than words that tell nothing of what is traded', () => {
    const texts = [{ language: 'en', text: 'we also work' }];
    const profiles = [anSme({ texts }), aBuyer({ texts })] as const;
    const statistics = productStatistics(profiles, { tellingStems: { en: ['loom'] } });
    const scan = new ProductScan(
      new ProductSide([profiles[0]], statistics),
      new ProductSide([profiles[1]], statistics),
    );
    scan.load(0);
    expect(scan.relatedCount).toBe(0);
  });
});

describe('The likeness of texts', () => {
  const textsOf = (text: string) => ({ texts: [{ language: 'it', text }] });

  it('is 1 for a text against itself', () => {
    const { scan } = scanOf(textsOf('telai jacquard'), textsOf('jacquard telai'));
    expect(scan.queryCovered(0, 0)).toBeCloseTo(1, 12);
    expect(scan.targetCovered(0, 0)).toBeCloseTo(1, 12);
  });

  it('weighs words by BM25', () => {
    // Both have "telai" (ln 1.2 = 0.182), each one word of its own (ln 2 = 0.693); both texts have the mean length.
    // 0.182 / (0.182 + 0.693)
    const { scan } = scanOf(textsOf('telai jacquard'), textsOf('telai navetta'));
    expect(scan.queryCovered(0, 0)).toBeCloseTo(0.2083, 4);
    expect(scan.targetCovered(0, 0)).toBeCloseTo(0.2083, 4);
  });

  it('sees that a long text covers a short one better than the other way', () => {
    const { scan } = scanOf(textsOf('telai jacquard orditoi roccatrici'), textsOf('telai jacquard'));
    expect(scan.targetCovered(0, 0)).toBeGreaterThan(scan.queryCovered(0, 0));
  });

  it('says nothing where a side has no words in the language', () => {
    expect(scanOf(textsOf('telai'), textsOf('di e')).scan.bestLanguage(0)).toBe(-1);
    expect(scanOf(textsOf(''), textsOf('telai')).scan.bestLanguage(0)).toBe(-1);
  });

  it('names the common words, rarest first', () => {
    const { sme, buyer, statistics } = scanOf(
      textsOf('macchine telai jacquard'),
      textsOf('macchine jacquard'),
      textsOf('macchine'),
    );
    expect(commonWords(sme, buyer, 'it', statistics)).toEqual(['jacquard', 'macchine']);
  });
});
