import { formatNumber } from './format-number.js';
import { useLocale } from './use-locale.js';

/** Writes numbers in the language shown now: with exactly that many digits of their fraction, or one where there is any. */
export function useNumber(): (value: number, digits?: number) => string {
  const locale = useLocale();
  return (value, digits) =>
    formatNumber(value, locale, { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 1 });
}
