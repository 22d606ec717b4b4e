import type { Classification } from './classifications.js';
import type { CodeStanding } from './code-standing.js';
import { earlierAtOrAbove } from './earlier-codes.js';

const DIGITS_OF_TARIFF_LINE = 8;

/** Whether what is written may stand in a profile: a code of the edition in force, in any way of writing it. */
export function standingOf(text: string, { rules, list, earlier }: Classification): CodeStanding {
  const code = rules.normalise(text);
  if (code === null || (rules.scheme === 'CN' && code.length !== DIGITS_OF_TARIFF_LINE)) return { kind: 'unknown' };
  if (rules.levelOf(code) === 'section') return list.lists(code) ? { kind: 'too-broad', code } : { kind: 'unknown' };
  if (list.lists(code)) return { kind: 'known', code };
  const before = earlierAtOrAbove(code, rules, earlier);
  if (before !== null) return { kind: 'another-edition', ...before };
  return list.find(code) === null ? { kind: 'unknown' } : { kind: 'known', code };
}
