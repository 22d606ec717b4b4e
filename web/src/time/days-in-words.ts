import { formatDay } from './format-time.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

type Facts = Readonly<Record<string, unknown>>;

/** The facts of a sentence with every calendar day "yyyy-mm-dd" among them in words; all others as they are. */
export function daysInWords(facts: Facts, locale: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact, locale)]));
}

function inWords(fact: unknown, locale: string): unknown {
  if (typeof fact === 'string') return isDay(fact) ? formatDay(fact, locale) : fact;
  return typeof fact === 'object' && fact !== null && !Array.isArray(fact) ? daysInWords(fact as Facts, locale) : fact;
}

/** A thirteenth month is told as it was written. */
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));
