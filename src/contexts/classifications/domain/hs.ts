import type { HsLevel } from './code.js';
import type { SchemeRules } from './scheme-rules.js';

const levelByLength: Readonly<Record<number, HsLevel>> = {
  2: 'chapter',
  4: 'heading',
  6: 'subheading',
  8: 'tariff-line',
  10: 'tariff-line',
};

const sectionNumeral = /^[IVX]+$/;
const separators = /[\s.-]/g;
const digitsOfCombinedNomenclature = 8;

/**
 * `84.46.21`, `8446 21` and `844621` are one code. An odd number of digits is refused: a spreadsheet may have dropped the
 * zero of `040610`, or somebody a digit of `902111`, and nothing in the text tells which.
 */
function normalise(text: string): string | null {
  const bare = text.replace(separators, '').toUpperCase();
  if (sectionNumeral.test(bare)) return bare;
  return /^\d+$/.test(bare) && bare.length in levelByLength ? bare : null;
}

function levelOf(code: string): HsLevel {
  if (sectionNumeral.test(code)) return 'section';
  const level = levelByLength[code.length];
  if (level === undefined) throw new Error(`Not the normal form of an HS code: "${code}"`);
  return level;
}

const prefixAbove = (code: string): string | null =>
  levelOf(code) === 'section' || code.length === 2 ? null : code.slice(0, -2);

/**
 * The product ships every section, chapter and heading number, and those of the 5,613 subheadings that the export
 * sectors of Lombardy use; tariff lines are left to each customs authority.
 */
export const hsRules: SchemeRules = {
  scheme: 'HS',
  normalise,
  levelOf,
  prefixAbove,
  openLevels: new Set<HsLevel>(['subheading', 'tariff-line']),
};

/** The Combined Nomenclature is the HS with tariff lines of eight digits, none of which ships with the product. */
export const cnRules: SchemeRules = {
  ...hsRules,
  scheme: 'CN',
  normalise: (text) => {
    const code = normalise(text);
    return code === null || code.length > digitsOfCombinedNomenclature ? null : code;
  },
};
