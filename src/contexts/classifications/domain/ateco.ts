import type { AtecoLevel } from './code.js';
import type { SchemeRules } from './scheme-rules.js';

const levelByDigits: Readonly<Record<number, AtecoLevel>> = {
  2: 'division',
  3: 'group',
  4: 'class',
  5: 'category',
  6: 'subcategory',
};

const sectionLetter = /^[A-V]$/;
const separators = /[\s.]/g;

/** `28.94.10`, `289410` and `28 94 10` are one code. */
function normalise(text: string): string | null {
  const bare = text.replace(separators, '').toUpperCase();
  if (sectionLetter.test(bare)) return bare;
  if (!/^\d{2,6}$/.test(bare)) return null;
  return [bare.slice(0, 2), bare.slice(2, 4), bare.slice(4)].filter((part) => part !== '').join('.');
}

function levelOf(code: string): AtecoLevel {
  if (sectionLetter.test(code)) return 'section';
  const level = levelByDigits[code.replaceAll('.', '').length];
  if (level === undefined) throw new Error(`Not the normal form of a code of activities: "${code}"`);
  return level;
}

function prefixAbove(code: string): string | null {
  const level = levelOf(code);
  return level === 'section' || level === 'division' ? null : code.slice(0, -1).replace(/\.$/, '');
}

/**
 * The product ships every section and division, and every group and class of manufacturing; of other divisions only the
 * groups that firms on a mission use, or none. Categories and subcategories (the fifth and sixth digit of an Italian
 * company register extract) are believed below a class.
 */
export const atecoRules: SchemeRules = {
  scheme: 'ATECO',
  normalise,
  levelOf,
  prefixAbove,
  openLevels: new Set<AtecoLevel>(['category', 'subcategory']),
};

/**
 * CPA is written like ATECO, and its first four digits are those of the activity in NACE Rev. 2. The product ships the
 * classes of services that firms on a mission sell; finer codes are believed below them.
 */
export const cpaRules: SchemeRules = { ...atecoRules, scheme: 'CPA' };

/** NACE is written like ATECO, and ends at the class. */
export const naceRules: SchemeRules = { ...atecoRules, scheme: 'NACE', openLevels: new Set() };
