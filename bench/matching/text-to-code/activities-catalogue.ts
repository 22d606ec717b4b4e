import type { CodeCatalogue } from '../../../src/matching-engine/text-to-code/code-catalogue.js';
import { readTable, type Row } from '../data-folder.js';
import { addShippedLabels, addShippedWords, TextsByCode } from './official-texts.js';

const classLevel = 4;
const classLength = '00.00'.length;
/** What a class includes; the notes of type 3 say what it excludes. */
const inclusiveNotes = new Set(['1', '2', '5', '6']);

/** The classes of ATECO 2025 as answers, with notes and index phrases. `null` when ATECO is not there. */
export function activitiesCatalogue(dataFolder: string, withTradeWords = true): CodeCatalogue | null {
  const activities = readTable(dataFolder, 'ateco2025');
  if (activities === null) return null;
  const texts = activityNotes(dataFolder, (code) => code);
  for (const { code = '', label_it: italian = '', label_en: english = '' } of activities) {
    texts.add(code, 'title', 'it', italian);
    texts.add(code, 'title', 'en', english);
  }
  addShippedLabels(texts, ['ateco-classes.csv']);
  if (withTradeWords) addShippedWords(texts, 'ateco-words-it.csv', 'it');
  return {
    codes: activities.map(({ code = '', level = '', parent = '' }) => ({
      code,
      parent: parent === '' ? null : parent,
      isAnswer: Number(level) === classLevel,
      texts: texts.of(code),
      relatedKeys: [],
    })),
    related: new Map(),
  };
}

/** All texts of the classes of ATECO 2025, those of finer codes among them, and the notes of NACE Rev. 2. */
export function activityTexts(dataFolder: string, withTradeWords: boolean): TextsByCode {
  const texts = activityNotes(dataFolder, (code) => code.slice(0, classLength));
  if (withTradeWords) addShippedWords(texts, 'ateco-words-it.csv', 'it');
  for (const row of readTable(dataFolder, 'nace_rev2') ?? []) {
    const { code = '', label_en: label = '', includes_en: includes = '', includes_also_en: also = '' } = row;
    texts.add(code, 'note', 'en', [label, includes, also].join('; '));
  }
  return texts;
}

/** Notes and index phrases, each under the code that `under` makes of its own. */
function activityNotes(dataFolder: string, under: (code: string) => string): TextsByCode {
  const texts = new TextsByCode();
  const notes = readTable(dataFolder, 'ateco2025_notes') ?? [];
  for (const note of notes.filter(({ note_type: type = '' }) => inclusiveNotes.has(type))) {
    addNote(texts, note, under);
  }
  for (const phrase of readTable(dataFolder, 'ateco2025_index') ?? []) addPhrase(texts, phrase, under);
  return texts;
}

function addNote(
  texts: TextsByCode,
  { code = '', note_it: italian = '', note_en: english = '' }: Row,
  under: (code: string) => string,
): void {
  texts.add(under(code), 'note', 'it', italian);
  texts.add(under(code), 'note', 'en', english);
}

/** An index phrase in Italian; what stands in brackets is English. */
function addPhrase(
  texts: TextsByCode,
  { ateco2025: code = '', phrase_it: phrase = '', element_it: element = '' }: Row,
  under: (code: string) => string,
): void {
  texts.add(under(code), 'example', 'it', phrase.replaceAll(/\[.*?\]/g, ' '));
  texts.add(under(code), 'example', 'en', [...element.matchAll(/\[(.*?)\]/g)].map(([, gloss]) => gloss).join('; '));
}
