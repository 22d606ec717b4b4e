import { endsWithin, longestEnding, regionAfterVowelAndConsonant, withoutLast } from './regions.js';

const vowels = 'aeiouy';
const doubles = ['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt'];
const beforeLi = 'cdeghkmnrt';
/** Words whose R1 begins after this prefix, so that `general` and `generate` stay apart. */
const prefixesOfRegion = ['arsen', 'commun', 'emerg', 'gener', 'inter', 'later', 'organ', 'past', 'univers'];

const wholeWords = new Map([
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word] as const),
  ...([
    ['skis', 'ski'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['lying', 'lie'],
    ['tying', 'tie'],
    ['idly', 'idl'],
    ['gently', 'gentl'],
    ['ugly', 'ugli'],
    ['early', 'earli'],
    ['only', 'onli'],
    ['singly', 'singl'],
  ] as const),
]);

const keptAfterPlural = new Set('inning outing canning herring earring evening proceed exceed succeed'.split(' '));

const secondStep: readonly (readonly [ending: string, instead: string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['ogist', 'og'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

const thirdStep: readonly (readonly [ending: string, instead: string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const fourthStep = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ism', 'ate'];
const fourthStepEndings = [...fourthStep, 'iti', 'ous', 'ive', 'ize', 'ion'];

/**
 * The stem of a lower-case English word by Porter's second algorithm (M. F. Porter, "The English (Porter2) stemming
 * algorithm", snowballstem.org): `consistency` is `consist`, `generously` is `generous`.
 */
export function stemEnglish(word: string): string {
  if (word.length <= 2) return word;
  const whole = wholeWords.get(word);
  if (whole !== undefined) return whole;
  const marked = withMarkedConsonantY(word);
  const first = regionOne(marked);
  const second = regionAfterVowelAndConsonant(marked, vowels, first);
  const singular = withoutPlural(marked);
  if (keptAfterPlural.has(singular)) return singular;
  const present = withFinalI(withoutPastAndGerund(singular, first));
  const derived = thirdOf(secondOf(present, first), first, second);
  return withoutFinalLetter(fourthOf(derived, second), first, second).toLowerCase();
}

/** A `y` at the start or after a vowel is a consonant: it is written `Y` meanwhile. */
function withMarkedConsonantY(word: string): string {
  let marked = '';
  for (const letter of word) {
    const isConsonant = letter === 'y' && (marked === '' || vowels.includes(marked.at(-1)!));
    marked += isConsonant ? 'Y' : letter;
  }
  return marked;
}

function regionOne(word: string): number {
  const prefix = prefixesOfRegion.find((candidate) => word.startsWith(candidate));
  return prefix?.length ?? regionAfterVowelAndConsonant(word, vowels);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return withoutLast(word, 2);
  if (word.endsWith('ied') || word.endsWith('ies')) return withoutLast(word, word.length > 4 ? 2 : 1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? withoutLast(word, 1) : word;
}

function withoutPastAndGerund(word: string, regionStart: number): string {
  const ending = longestEnding(word, ['eed', 'eedly', 'ed', 'edly', 'ing', 'ingly']);
  if (ending === null) return word;
  if (ending.startsWith('eed')) {
    return endsWithin(word, ending, regionStart) ? `${withoutLast(word, ending.length)}ee` : word;
  }
  const rest = withoutLast(word, ending.length);
  if (!hasVowel(rest)) return word;
  if (['at', 'bl', 'iz'].some((last) => rest.endsWith(last))) return `${rest}e`;
  if (doubles.some((double) => rest.endsWith(double))) return /^[aeo]..$/.test(rest) ? rest : withoutLast(rest, 1);
  return isShort(rest, regionStart) ? `${rest}e` : rest;
}

/** A final `y` after a consonant that is not the first letter becomes `i`. */
function withFinalI(word: string): string {
  const isFinal = /[yY]$/.test(word) && word.length > 2 && !vowels.includes(word.at(-2)!);
  return isFinal ? `${withoutLast(word, 1)}i` : word;
}

function secondOf(word: string, regionStart: number): string {
  const found = secondStep.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, instead] = found;
  if (!endsWithin(word, ending, regionStart)) return word;
  const before = word.at(-ending.length - 1) ?? '';
  if (ending === 'ogi' && before !== 'l') return word;
  if (ending === 'li' && !beforeLi.includes(before)) return word;
  return withoutLast(word, ending.length) + instead;
}

function thirdOf(word: string, first: number, second: number): string {
  const found = thirdStep.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, instead] = found;
  if (!endsWithin(word, ending, ending === 'ative' ? second : first)) return word;
  return withoutLast(word, ending.length) + instead;
}

function fourthOf(word: string, second: number): string {
  const ending = longestEnding(word, fourthStepEndings);
  if (ending === null || !endsWithin(word, ending, second)) return word;
  const rest = withoutLast(word, ending.length);
  return ending === 'ion' && !/[st]$/.test(rest) ? word : rest;
}

function withoutFinalLetter(word: string, first: number, second: number): string {
  if (endsWithin(word, 'll', 0)) return endsWithin(word, 'l', second) ? withoutLast(word, 1) : word;
  if (!word.endsWith('e')) return word;
  const rest = withoutLast(word, 1);
  const drops = rest.length >= second || (rest.length >= first && !endsWithShortSyllable(rest));
  return drops ? rest : word;
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word);
}

function isShort(word: string, regionStart: number): boolean {
  return regionStart >= word.length && endsWithShortSyllable(word);
}

/**
 * A vowel between consonants at the end, the last not w, x or Y; or a vowel and a consonant that are the whole word; or
 * `past`, so that `paste` stays apart from it.
 */
function endsWithShortSyllable(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|^past$/.test(word);
}
