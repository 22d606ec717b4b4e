import { endsWithin, longestEnding, regionAfterVowelAndConsonant, withoutLast } from './regions.js';

const vowels = 'aeiouàèìòù';
const graveByAcute = new Map([
  ['á', 'à'],
  ['é', 'è'],
  ['í', 'ì'],
  ['ó', 'ò'],
  ['ú', 'ù'],
]);

const pronouns =
  'ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli ' +
  'telo tene cela cele celi celo cene vela vele veli velo vene';
const pronounEndings = pronouns.split(' ');

/** Standard suffixes by what becomes of them, in the regions that the description names. */
const deletedInR2 = (
  'anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè istì oso osi osa ose ' +
  'mente atrice atrici ante anti'
).split(' ');
const deletedWithIc = 'azione azioni atore atori'.split(' ');
const deletedInRV = 'amento amenti imento imenti'.split(' ');
const replacedInR2 = new Map([
  ...['logia', 'logie'].map((ending) => [ending, 'log'] as const),
  ...['uzione', 'uzioni', 'usione', 'usioni'].map((ending) => [ending, 'u'] as const),
  ...['enza', 'enze'].map((ending) => [ending, 'ente'] as const),
]);
const withOthersBefore = ['amente', 'ità', 'ivo', 'ivi', 'iva', 'ive'];
const standardEndings = [...deletedInR2, ...deletedWithIc, ...deletedInRV, ...replacedInR2.keys(), ...withOthersBefore];

const verbEndings = (
  'ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo emmo enda ende endi ' +
  'endo erà erai eranno ere erebbe erebbero erei eremmo eremo ereste eresti erete erò erono essero ete eva evamo evano ' +
  'evate evi evo iamo immo irà irai iranno ire irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca ' +
  'iscano isce isci isco iscono issero ita ite iti ito iva ivamo ivano ivate ivi ivo ono uta ute uti uto ar ir Yamo'
).split(' ');

/**
 * The stem of a lower-case Italian word by the algorithm of Snowball (M. F. Porter, "Italian stemming algorithm",
 * snowballstem.org): `abbandonata` is `abbandon`, `pronunciamento` is `pronunc`.
 */
export function stemItalian(word: string): string {
  const marked = withMarkedConsonants(word);
  const first = regionAfterVowelAndConsonant(marked, vowels);
  const second = regionAfterVowelAndConsonant(marked, vowels, first);
  const verbal = verbalRegion(marked);
  const bare = withoutPronoun(marked, verbal);
  const standard = withoutStandardSuffix(bare, verbal, second);
  const stem = standard === bare ? withoutVerbSuffix(bare, verbal) : standard;
  return withoutFinalVowel(stem, verbal).toLowerCase();
}

/** Acute accents become grave; a `u` after `q`, and `u` and `i` between vowels, are consonants and written large. */
function withMarkedConsonants(word: string): string {
  return word
    .replaceAll(/[áéíóú]/g, (acute) => graveByAcute.get(acute) ?? acute)
    .replaceAll('qu', 'qU')
    .replaceAll(/(?<=[aeiouàèìòù])[ui](?=[aeiouàèìòù])/g, (semivowel) => semivowel.toUpperCase());
}

/** The region RV: after the next vowel, the next consonant or the third letter, by the kinds of the first two letters. */
function verbalRegion(word: string): number {
  if (word.startsWith('divan')) return 'divan'.length;
  if (word.length < 3) return word.length;
  const isVowel = (index: number): boolean => vowels.includes(word[index]!);
  if (!isVowel(1)) return indexFrom(word, 2, isVowel);
  if (isVowel(0)) return indexFrom(word, 2, (index) => !isVowel(index));
  return 3;
}

function indexFrom(word: string, from: number, isWanted: (index: number) => boolean): number {
  for (let index = from; index < word.length; index += 1) {
    if (isWanted(index)) return index + 1;
  }
  return word.length;
}

function withoutPronoun(word: string, verbal: number): string {
  const pronoun = longestEnding(word, pronounEndings);
  if (pronoun === null) return word;
  const rest = withoutLast(word, pronoun.length);
  if (endsWithin(rest, 'ando', verbal) || endsWithin(rest, 'endo', verbal)) return rest;
  return ['ar', 'er', 'ir'].some((infinitive) => endsWithin(rest, infinitive, verbal)) ? `${rest}e` : word;
}

function withoutStandardSuffix(word: string, verbal: number, second: number): string {
  const ending = longestEnding(word, standardEndings);
  if (ending === null) return word;
  const rest = withoutLast(word, ending.length);
  if (deletedInRV.includes(ending)) return rest.length >= verbal ? rest : word;
  if (ending === 'amente') return withoutAdverb(word, rest, second);
  return rest.length >= second ? withoutFurther(rest, ending, second) : word;
}

/** What remains of `rest`, from which a standard `ending` in R2 was taken, when further endings go or another comes. */
function withoutFurther(rest: string, ending: string, second: number): string {
  const instead = replacedInR2.get(ending);
  if (instead !== undefined) return rest + instead;
  if (deletedWithIc.includes(ending)) return withoutEnding(rest, ['ic'], second);
  if (ending === 'ità') return withoutEnding(rest, ['abil', 'ic', 'iv'], second);
  const hasAt = withOthersBefore.includes(ending) && endsWithin(rest, 'at', second);
  return hasAt ? withoutEnding(withoutLast(rest, 2), ['ic'], second) : rest;
}

/** `amente` goes in R1; a further ending before it in R2. */
function withoutAdverb(word: string, rest: string, second: number): string {
  const first = regionAfterVowelAndConsonant(word, vowels);
  if (rest.length < first) return word;
  if (!endsWithin(rest, 'iv', second)) return withoutEnding(rest, ['abil', 'os', 'ic'], second);
  return withoutEnding(withoutLast(rest, 2), ['at'], second);
}

function withoutEnding(word: string, endings: readonly string[], regionStart: number): string {
  const ending = endings.find((candidate) => endsWithin(word, candidate, regionStart));
  return ending === undefined ? word : withoutLast(word, ending.length);
}

function withoutVerbSuffix(word: string, verbal: number): string {
  const within = verbEndings.filter((ending) => endsWithin(word, ending, verbal));
  return withoutLast(word, longestEnding(word, within)?.length ?? 0);
}

function withoutFinalVowel(word: string, verbal: number): string {
  const hasFinalVowel = /[aeioàèìò]$/.test(word) && word.length > verbal;
  const rest = hasFinalVowel ? withoutLast(word, 1) : word;
  const bare = hasFinalVowel && endsWithin(rest, 'i', verbal) ? withoutLast(rest, 1) : rest;
  return ['ch', 'gh'].some((hard) => endsWithin(bare, hard, verbal)) ? withoutLast(bare, 1) : bare;
}
