import type { Locale } from './locale.js';

/** A number as people of that language write it: with a comma before its fraction, or the point of English. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  // Browsers write no Uzbek figures: those of Russian have the same comma.
  return new Intl.NumberFormat(locale === 'uz' ? 'ru' : locale, options).format(value);
}
