import type { CodeCatalogue, CodeText } from '../../../matching-engine/index.js';
import { cnRules } from '../domain/hs.js';
import { catalogueCodes } from './catalogue-codes.js';
import { activitiesOfGoods, goodsTexts } from './goods-catalogue.js';
import { officialEntries, type SearchSources } from './search-sources.js';
import { TextGatherer, type TextsByCode } from './texts-by-code.js';

const DIGITS_OF_HEADING = 4;
const DIGITS_OF_SUBHEADING = 6;
const DIGITS_OF_TARIFF_LINE = 8;

/**
 * Tariff lines of the Combined Nomenclature to be searched. A line has its own texts and those of its subheading, and its
 * family are all lines of the heading: most subheadings have one line only.
 */
export function tariffLinesCatalogue(sources: SearchSources): CodeCatalogue {
  const goods = goodsTexts(sources);
  const { keysOf, related } = activitiesOfGoods(sources);
  const texts = new TextGatherer();
  for (const [code, said] of goods) if (code.length <= DIGITS_OF_HEADING) texts.addAll(code, said);
  for (const { code, labels } of officialEntries(sources, 'cn-codes')) {
    if (code.length !== DIGITS_OF_TARIFF_LINE || !/^\d+$/.test(code)) continue;
    texts.addLabels(code, labels);
    texts.addAll(code, textsOfSubheading(code, goods));
  }
  const codes = catalogueCodes(texts.gathered(), {
    rules: { prefixAbove: (code) => cnRules.prefixAbove(code.slice(0, DIGITS_OF_SUBHEADING)) },
    isAnswer: (code) => code.length === DIGITS_OF_TARIFF_LINE,
    relatedKeysOf: (code) => keysOf(code),
  });
  return { codes, related };
}

/** The title of the subheading names its line less exactly than the line's own. */
function textsOfSubheading(line: string, goods: TextsByCode): readonly CodeText[] {
  const own = (goods.get(line) ?? []).filter(({ kind }) => kind === 'note');
  const above = (goods.get(line.slice(0, DIGITS_OF_SUBHEADING)) ?? []).map((text): CodeText =>
    text.kind === 'title' && text.language === 'en' ? { ...text, kind: 'note' } : text,
  );
  return [...own, ...above];
}
