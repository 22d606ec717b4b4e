import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryCodes, languageCodes } from './iso-codes.js';
import { vocabularyOf } from './vocabulary.js';

interface CodeChoice {
  readonly value: string;
  readonly label: string;
}

/** Every country, by its name in the reader's language. */
export function useCountryChoices(): readonly CodeChoice[] {
  const { i18n } = useTranslation();
  return useMemo(() => sortedByName(countryCodes(), vocabularyOf(i18n).country, i18n.language), [i18n, i18n.language]);
}

/** Every language, by its name in the reader's language. */
export function useLanguageChoices(): readonly CodeChoice[] {
  const { i18n } = useTranslation();
  return useMemo(
    () => sortedByName(languageCodes(), vocabularyOf(i18n).language, i18n.language),
    [i18n, i18n.language],
  );
}

function sortedByName(
  codes: readonly string[],
  nameOf: (code: string) => string,
  locale: string,
): readonly CodeChoice[] {
  const { compare } = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((left, right) => compare(left.label, right.label));
}
