import type { SearchLanguage } from './stemming/stem.js';
import { splitWords, type TextWord } from './words/split-words.js';
import { synonymsByStem } from './words/synonyms.js';
import { weightOfNaming } from './words/trade-phrases.js';
import type { Vocabulary } from './words/vocabulary.js';

/** A stem to look for, how surely it is meant, and the word that led to it. */
export interface AskedStem {
  readonly sureness: number;
  readonly typed: string;
}

/** A text as a question. */
export interface Question {
  readonly stems: ReadonlyMap<string, AskedStem>;
  /** What was asked, word by word: the weight of the word by its place, and the stems it is read as (none if unknown). */
  readonly words: readonly AskedWord[];
}

export interface AskedWord {
  readonly typed: string;
  readonly weight: number;
  readonly stems: readonly string[];
}

/** The place in the text at which a word counts half: whoever describes goods says first what they are. */
const halfway = 8;
/** Long descriptions end in packing and paper: nothing that is not said by here is read. */
const mostWords = 150;
const surenessOfSynonym = 0.7;

/** Reads a text as a question to the texts whose words are in `vocabulary`. */
export function questionOf(text: string, language: SearchLanguage, vocabulary: Vocabulary): Question {
  const stems = new Map<string, AskedStem>();
  const ask = (stem: string, sureness: number, typed: string): void => {
    if (sureness > (stems.get(stem)?.sureness ?? 0)) stems.set(stem, { sureness, typed });
  };
  const seen = new Set<string>();
  const words: AskedWord[] = [];
  const splitText = splitWords(text, language).slice(0, mostWords);
  splitText.forEach((word, place) => {
    const weight = weightOfNaming(word.stem, language) / (1 + place / halfway);
    const readings = vocabulary.readingsOf(word);
    for (const { stem, sureness } of readings)
      ask(stem, (weight * sureness) / Math.sqrt(readings.length), word.written);
    askJoined(splitText, place, vocabulary, (stem, typed) => {
      ask(stem, weight, typed);
    });
    if (seen.has(word.stem)) return;
    seen.add(word.stem);
    words.push({ typed: word.written, weight, stems: readings.map(({ stem }) => stem) });
  });
  addSynonyms(stems, language);
  return { stems, words };
}

function askJoined(
  words: readonly TextWord[],
  place: number,
  vocabulary: Vocabulary,
  ask: (stem: string, typed: string) => void,
): void {
  const [word, next] = words.slice(place, place + 2);
  if (word === undefined || next === undefined) return;
  const joined = vocabulary.joinedStem(word, next);
  if (joined !== null) ask(joined, `${word.written} ${next.written}`);
}

function addSynonyms(stems: Map<string, AskedStem>, language: SearchLanguage): void {
  const synonyms = synonymsByStem(language);
  for (const [stem, { sureness, typed }] of [...stems]) {
    for (const synonym of synonyms.get(stem) ?? []) {
      const asked = { sureness: sureness * surenessOfSynonym, typed };
      if (asked.sureness > (stems.get(synonym)?.sureness ?? 0)) stems.set(synonym, asked);
    }
  }
}
