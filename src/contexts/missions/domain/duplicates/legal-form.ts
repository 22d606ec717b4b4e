import { withPlainApostrophes } from '../apostrophes.js';
import { plainName } from '../letter-pairs.js';
import { latinLetters } from './latin-letters.js';

/** Forms of companies where firms of missions come from, as their people write them, in several words first. */
const FORMS_IN_WORDS: readonly string[] = [
  'società a responsabilità limitata semplificata',
  'società a responsabilità limitata',
  'società per azioni',
  'limited liability company',
  'joint stock company',
  'private enterprise',
  'общество с ограниченной ответственностью',
  'акционерное общество',
  'индивидуальный предприниматель',
  'частное предприятие',
  'совместное предприятие',
  'masʼuliyati cheklangan jamiyati',
  'masʼuliyati cheklangan jamiyat',
  'xususiy korxonasi',
  'xususiy korxona',
  'qoʻshma korxona',
  'aksiyadorlik jamiyati',
];

const FORMS: readonly string[] = [
  ...['srl', 'srls', 'spa', 'snc', 'sas', 'sapa', 'scarl', 'scrl', 'coop', 'unipersonale', 'soc'],
  ...['ltd', 'limited', 'llc', 'llp', 'inc', 'corp', 'co', 'company', 'plc', 'jsc', 'ojsc', 'cjsc', 'pjsc', 'pe', 'jv'],
  ...['gmbh', 'ag', 'kg', 'sa', 'sarl', 'bv', 'nv', 'as', 'aş', 'ltdşti', 'şti'],
  ...['ооо', 'оао', 'зао', 'пао', 'ао', 'ип', 'тоо', 'осоо', 'чп', 'сп', 'ooo', 'oao', 'zao', 'pao', 'ao', 'too'],
  ...['mchj', 'мчж', 'xk', 'хк', 'qk', 'қк', 'aj', 'аж', 'ok', 'ок', 'chp', 'sp', 'ip', 'yatt', 'fe', 'xmchj'],
];

/** Apostrophes stand inside of a word, in Uzbek above all. */
const spoken = (text: string): string => latinLetters(plainName(withPlainApostrophes(text).replaceAll("'", '')));

const formsInWords = FORMS_IN_WORDS.map(spoken);
const forms: ReadonlySet<string> = new Set(FORMS.map(spoken));

/**
 * The words of a company's name by which it is told from others: in Latin letters, without its legal form, without what
 * stands in square brackets, which marks made-up companies. A name that is nothing but a legal form stays as it is.
 */
export function wordsOfName(name: string): readonly string[] {
  const written = spoken(name.replace(/\[[^\]]*\]/g, ' '));
  const short = formsInWords.reduce((rest, form) => rest.replaceAll(form, ' '), written);
  const words = joinedInitials(short.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== ''));
  const telling = words.filter((word) => !forms.has(word));
  return telling.length > 0 ? telling : words;
}

/** `s r l`, which was `S.r.l.`, is one word. */
function joinedInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let initials = '';
  for (const word of [...words, '']) {
    if (/^\p{Letter}$/u.test(word)) {
      initials += word;
      continue;
    }
    if (initials !== '') joined.push(initials);
    initials = '';
    if (word !== '') joined.push(word);
  }
  return joined;
}
