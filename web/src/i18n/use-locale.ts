import { useTranslation } from 'react-i18next';
import { defaultLocale, locales, type Locale } from './locale.js';

/** The language shown now. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return locales.find((locale) => locale === i18n.language) ?? defaultLocale;
}
