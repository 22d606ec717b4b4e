import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { translateKnown } from '../../../i18n/vocabulary.js';

/** What is in the way, as people say it, each once. */
export function reasonsInWords(i18n: I18n, reasons: readonly string[]): string {
  const words = reasons.map((reason) => translateKnown(i18n, 'agenda', `binding.${reason}`) ?? reason);
  return [...new Set(words)].join(', ');
}

/** The same in the language shown. */
export function useReasonsInWords(): (reasons: readonly string[]) => string {
  const { i18n } = useTranslation('agenda');
  return (reasons) => reasonsInWords(i18n, reasons);
}
