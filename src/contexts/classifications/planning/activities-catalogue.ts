import type { CodeCatalogue } from '../../../matching-engine/index.js';
import { atecoRules } from '../domain/ateco.js';
import { catalogueCodes } from './catalogue-codes.js';
import { officialEntries, type SearchSources } from './search-sources.js';
import { TextGatherer, type TextsByCode } from './texts-by-code.js';

const LENGTH_OF_CLASS = '00.00'.length;

/** Classes of ATECO to be searched. */
export function activitiesCatalogue(sources: SearchSources): CodeCatalogue {
  const listed = officialEntries(sources, 'ateco-codes');
  if (listed.length === 0) {
    const shipped = new TextGatherer();
    for (const [code, said] of sources.activities) shipped.addAll(code, said);
    addRussianGoods(shipped, sources);
    const codes = catalogueCodes(shipped.gathered(), { rules: atecoRules, isAnswer: isClassOrFiner });
    return { codes, related: new Map() };
  }
  const parentByCode = new Map(listed.map(({ code, parent }) => [code, parent]));
  const nearestListed = (code: string): string => {
    const above = parentByCode.has(code) ? null : atecoRules.prefixAbove(code);
    return above === null ? code : nearestListed(above);
  };
  const texts = new TextGatherer();
  addNotesAndPhrases(texts, sources, nearestListed);
  for (const { code, labels } of listed) texts.addLabels(code, labels);
  for (const [code, shipped] of sources.activities) if (code.length === LENGTH_OF_CLASS) texts.addAll(code, shipped);
  addRussianGoods(texts, sources);
  const codes = catalogueCodes(texts.gathered(), {
    rules: atecoRules,
    isAnswer: (code) => code.length === LENGTH_OF_CLASS,
    parentOf: (code) => parentByCode.get(code) ?? null,
  });
  return { codes, related: new Map() };
}

/** All that is said of the classes of activities, finer codes among them: it also speaks of what they make or render. */
export function textsOfClasses(sources: SearchSources): TextsByCode {
  const hasOfficial =
    officialEntries(sources, 'ateco-notes').length + officialEntries(sources, 'ateco-index').length > 0;
  if (!hasOfficial) return sources.activities;
  const texts = new TextGatherer();
  addNotesAndPhrases(texts, sources, (code) => code.slice(0, LENGTH_OF_CLASS));
  for (const [code, shipped] of sources.activities) {
    texts.addAll(
      code,
      shipped.filter(({ kind }) => kind === 'word'),
    );
  }
  for (const { code, labels, texts: said } of officialEntries(sources, 'nace-codes')) {
    texts.addLabels(code, labels, 'note');
    texts.addOfficial(code, said);
  }
  return texts.gathered();
}

function addNotesAndPhrases(texts: TextGatherer, sources: SearchSources, under: (code: string) => string): void {
  for (const layout of ['ateco-notes', 'ateco-index'] as const) {
    for (const { code, texts: said } of officialEntries(sources, layout)) texts.addOfficial(under(code), said);
  }
}

/** No words of the trade are known in Russian: what a class makes is called there as the goods that are linked to it. */
function addRussianGoods(texts: TextGatherer, { goods, headingsByClass }: SearchSources): void {
  for (const [code, headings] of headingsByClass) {
    if (texts.of(code).length === 0) continue;
    for (const { kind, language, text } of headings.flatMap((heading) => goods.get(heading) ?? [])) {
      if (kind === 'title' && language === 'ru') texts.add(code, 'note', language, text);
    }
  }
}

function isClassOrFiner(code: string): boolean {
  return code.length >= LENGTH_OF_CLASS;
}
