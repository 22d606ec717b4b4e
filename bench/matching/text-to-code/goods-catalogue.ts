import type {
  CatalogueCode,
  CodeCatalogue,
  CodeText,
} from '../../../src/matching-engine/text-to-code/code-catalogue.js';
import { readTable, type Row } from '../data-folder.js';
import { activityTexts } from './activities-catalogue.js';
import { addShippedLabels, addShippedWords, TextsByCode } from './official-texts.js';

const subheadingLength = 6;

/**
 * The subheadings of HS 2022 as answers, with everything official about them: labels, the self-explanatory texts of the
 * Combined Nomenclature, labels of CPA, and the notes of the activity that makes them. `null` when HS is not there.
 */
export function goodsCatalogue(dataFolder: string, withTradeWords = true): CodeCatalogue | null {
  const hs = withDigits(readTable(dataFolder, 'hs2022'));
  if (hs.length === 0) return null;
  const combined = withDigits(readTable(dataFolder, 'cn2022'));
  const texts = goodsTexts(dataFolder, hs, combined, withTradeWords);
  const activities = activitiesByCode(dataFolder);
  const codes = hs.map((row) => catalogueCode(row, texts, activities));
  const known = new Set(codes.map(({ code }) => code));
  const lines = combined
    .map(({ code = '' }) => code)
    .filter((code) => code.length > subheadingLength && known.has(subheadingOf(code)));
  return {
    codes: [...codes, ...lines.map((code) => lineBelow(code, texts))],
    related: relatedTexts(activityTexts(dataFolder, withTradeWords), activities),
  };
}

function goodsTexts(
  dataFolder: string,
  hs: readonly Row[],
  combined: readonly Row[],
  withTradeWords: boolean,
): TextsByCode {
  const texts = new TextsByCode();
  for (const { code = '', label_en: label = '' } of hs) texts.add(code, 'title', 'en', label);
  for (const { code = '', label_ru: label = '' } of readTable(dataFolder, 'hs2022_labels_ru') ?? []) {
    texts.add(code, 'title', 'ru', label);
  }
  addShippedLabels(texts, ['hs-chapters.csv', 'hs-headings.csv', 'hs-subheadings.csv']);
  if (withTradeWords) addShippedWords(texts, 'hs-words-en.csv', 'en');
  addCombinedTexts(texts, combined);
  addProductLabels(texts, dataFolder);
  return texts;
}

/** The rows whose code is digits: no sections, no totals. */
function withDigits(rows: readonly Row[] | null): readonly Row[] {
  return (rows ?? []).filter(({ code = '' }) => /^\d+$/.test(code));
}

function catalogueCode(
  { code = '', parent = '' }: Row,
  texts: TextsByCode,
  activities: ReadonlyMap<string, readonly string[]>,
): CatalogueCode {
  return {
    code,
    parent: parent === '' ? null : parent,
    isAnswer: code.length === subheadingLength,
    texts: texts.of(code),
    relatedKeys: activities.get(code) ?? [],
  };
}

function lineBelow(code: string, texts: TextsByCode): CatalogueCode {
  return { code, parent: subheadingOf(code), isAnswer: false, texts: texts.of(code), relatedKeys: [] };
}

function addCombinedTexts(texts: TextsByCode, combined: readonly Row[]): void {
  for (const { code = '', selftext_en: selfText = '', label_en: label = '' } of combined) {
    const kind = code.length < subheadingLength ? 'title' : 'note';
    texts.add(code, kind, 'en', selfText);
    if (label !== 'Other' && code.length >= subheadingLength) texts.add(code, kind, 'en', label);
  }
}

function addProductLabels(texts: TextsByCode, dataFolder: string): void {
  const labelByProduct = new Map(
    (readTable(dataFolder, 'cpa21') ?? []).map(({ code = '', label_en: label = '' }) => [code, label]),
  );
  const pairs = new Set(
    (readTable(dataFolder, 'cn2022_cpa21') ?? []).map(({ cn8 = '', cpa21 = '' }) => `${subheadingOf(cn8)} ${cpa21}`),
  );
  for (const pair of pairs) {
    const [code = '', product = ''] = pair.split(' ');
    texts.add(code, 'note', 'en', labelByProduct.get(product) ?? '');
  }
}

function activitiesByCode(dataFolder: string): ReadonlyMap<string, readonly string[]> {
  const activities = new Map<string, string[]>();
  for (const { hs6 = '', ateco2025_class: activity = '' } of readTable(dataFolder, 'hs6_ateco2025') ?? []) {
    activities.set(hs6, [...(activities.get(hs6) ?? []), activity]);
  }
  return activities;
}

function relatedTexts(
  texts: TextsByCode,
  activities: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly CodeText[]> {
  return new Map([...new Set([...activities.values()].flat())].map((activity) => [activity, texts.of(activity)]));
}

function subheadingOf(code: string): string {
  return code.slice(0, subheadingLength);
}
