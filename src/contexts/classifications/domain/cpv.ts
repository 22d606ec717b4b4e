import type { AtecoLevel } from './code.js';
import type { SchemeRules } from './scheme-rules.js';

const DIGITS = 8;
const DIGITS_OF_DIVISION = 2;
const levels: readonly AtecoLevel[] = ['division', 'group', 'class', 'category', 'subcategory'];

/** The digits of a code without the zeros that only fill it up. */
function told(code: string): string {
  return code.replace(/0+$/, '').padEnd(DIGITS_OF_DIVISION, '0');
}

function levelOf(code: string): AtecoLevel {
  return levels[told(code).length - DIGITS_OF_DIVISION] ?? 'subcategory';
}

function prefixAbove(code: string): string | null {
  const digits = told(code);
  return digits.length === DIGITS_OF_DIVISION ? null : told(digits.slice(0, -1)).padEnd(DIGITS, '0');
}

/** Eight digits, of which trailing zeros only fill up; a ninth behind a hyphen checks them and is left out. */
export const cpvRules: SchemeRules = {
  scheme: 'CPV',
  normalise: (text) => /^(\d{8})(?:-\d)?$/.exec(text.trim())?.[1] ?? null,
  levelOf,
  prefixAbove,
  openLevels: new Set(),
};
