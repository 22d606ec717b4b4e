import type { CodeText, TextsByCode } from '../planning/texts-by-code.js';
import { labelledColumns } from './labelled-rows.js';
import { readTable } from './read-table.js';

const labelLanguages = ['it', 'en', 'ru'] as const;

/** What is known in words of the shipped goods: labels in three languages, words of the trade in English. */
export function loadGoodsTexts(): TextsByCode {
  return textsByCode(['hs-chapters.csv', 'hs-headings.csv', 'hs-subheadings.csv'], 'hs-words-en.csv', 'en');
}

/** What is known in words of the shipped activities: labels in three languages, words of the trade in Italian. */
export function loadActivityTexts(): TextsByCode {
  return textsByCode(['ateco-divisions.csv', 'ateco-groups.csv', 'ateco-classes.csv'], 'ateco-words-it.csv', 'it');
}

/** What is known in words of the shipped services: labels in three languages. */
export function loadServiceTexts(): TextsByCode {
  return labels(['cpa-services.csv']);
}

function textsByCode(labelTables: readonly string[], wordTable: string, wordLanguage: 'it' | 'en'): TextsByCode {
  const texts = labels(labelTables);
  for (const { code, words } of readTable(wordTable, ['code', 'words'])) {
    texts.set(code, [...(texts.get(code) ?? []), { kind: 'word', language: wordLanguage, text: words }]);
  }
  return texts;
}

function labels(labelTables: readonly string[]): Map<string, readonly CodeText[]> {
  const texts = new Map<string, readonly CodeText[]>();
  for (const row of labelTables.flatMap((fileName) => readTable(fileName, labelledColumns))) {
    texts.set(
      row.code,
      labelLanguages.map((language) => ({ kind: 'title', language, text: row[language] })),
    );
  }
  return texts;
}
