import { endsWithin, longestEnding, regionAfterVowelAndConsonant, withoutLast } from './regions.js';

const vowels = 'аеиоуыэюя';

/** Endings that only go when `а` or `я` stands before them, and those that always go. */
interface Endings {
  readonly afterVowel: readonly string[];
  readonly always: readonly string[];
}

function endings(afterVowel: string, always: string): Endings {
  return { afterVowel: afterVowel.split(' '), always: always.split(' ') };
}

const perfectiveGerund = endings('в вши вшись', 'ив ивши ившись ыв ывши ывшись');
const participle = endings('ем нн вш ющ щ', 'ивш ывш ующ');
const verb = endings(
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
);
const reflexive = ['ся', 'сь'];
const adjective = 'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею'.split(' ');
const noun =
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я'.split(
    ' ',
  );
const superlative = ['ейше', 'ейш'];
const derivational = ['ость', 'ост'];

/**
 * The stem of a lower-case Russian word by the algorithm of Snowball (M. F. Porter, "Russian stemming algorithm",
 * snowballstem.org), `ё` read as `е`: `станки` is `станк`, `ткацкие` is `ткацк`.
 */
export function stemRussian(word: string): string {
  const plain = word.replaceAll('ё', 'е');
  const firstVowel = plain.search(/[аеиоуыэюя]/);
  const verbal = firstVowel < 0 ? plain.length : firstVowel + 1;
  const first = regionAfterVowelAndConsonant(plain, vowels);
  const second = regionAfterVowelAndConsonant(plain, vowels, first);
  const inflected = withoutInflection(plain, verbal);
  const bare = endsWithin(inflected, 'и', verbal) ? withoutLast(inflected, 1) : inflected;
  const derived = without(bare, derivational, second) ?? bare;
  return tidied(derived, verbal);
}

/** Without a gerund; else without a reflexive ending and then an adjectival, a verbal or a nominal one. */
function withoutInflection(word: string, verbal: number): string {
  const gerund = withoutEither(word, perfectiveGerund, verbal);
  if (gerund !== null) return gerund;
  const bare = without(word, reflexive, verbal) ?? word;
  const fromAdjective = without(bare, adjective, verbal);
  if (fromAdjective !== null) return withoutEither(fromAdjective, participle, verbal) ?? fromAdjective;
  return withoutEither(bare, verb, verbal) ?? without(bare, noun, verbal) ?? bare;
}

/** A double `н` becomes one, a superlative ending goes, a soft sign goes. */
function tidied(word: string, verbal: number): string {
  const positive = without(word, superlative, verbal) ?? word;
  if (endsWithin(positive, 'нн', verbal)) return withoutLast(positive, 1);
  return positive === word && endsWithin(word, 'ь', verbal) ? withoutLast(word, 1) : positive;
}

/** The word without the longest of `candidates` that lies within the region, or `null` when none does. */
function without(word: string, candidates: readonly string[], regionStart: number): string | null {
  const within = candidates.filter((ending) => endsWithin(word, ending, regionStart));
  const ending = longestEnding(word, within);
  return ending === null ? null : withoutLast(word, ending.length);
}

function withoutEither(word: string, { afterVowel, always }: Endings, regionStart: number): string | null {
  const within = [...afterVowel, ...always].filter((ending) => endsWithin(word, ending, regionStart));
  const ending = longestEnding(word, within);
  if (ending === null) return null;
  const rest = withoutLast(word, ending.length);
  if (always.includes(ending)) return rest;
  return ['а', 'я'].some((vowel) => endsWithin(rest, vowel, regionStart)) ? rest : null;
}
