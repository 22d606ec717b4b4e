/** What people type, and programs write, for an apostrophe: the two of Uzbek, those of typography, and accents alone. */
export const APOSTROPHES = 'ʻʼ‘’`´';

const anyApostrophe = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** The same with one kind of apostrophe: `Oʻzbekiston`, `O‘zbekiston` and `O'zbekiston` are one name. */
export function withPlainApostrophes(text: string): string {
  return text.replaceAll(anyApostrophe, "'");
}
