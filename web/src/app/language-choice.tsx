import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLocale } from '../i18n/i18n.js';
import { type Locale, localeNames, locales } from '../i18n/locale.js';
import { useLocale } from '../i18n/use-locale.js';

export function LanguageChoice() {
  const { t } = useTranslation('shell');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const choose = async (chosen: Locale) => {
    await changeLocale(chosen);
    // Words that stand in for codes and erased names came with the answers.
    await queryClient.invalidateQueries();
  };
  const id = useId();
  return (
    <div className="language-choice">
      <label htmlFor={id} className="visually-hidden">
        {t('language')}
      </label>
      <select
        id={id}
        value={locale}
        onChange={(event) => {
          const chosen = locales.find((known) => known === event.target.value);
          if (chosen) void choose(chosen);
        }}
      >
        {locales.map((known) => (
          <option key={known} value={known} lang={known}>
            {localeNames[known]}
          </option>
        ))}
      </select>
    </div>
  );
}
