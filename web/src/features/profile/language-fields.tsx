import { useTranslation } from 'react-i18next';
import type { MarketProfile } from '../../api-client/contract.js';
import { useLanguageChoices } from '../../i18n/use-code-choices.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { SelectField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { frequentLanguages, languageLevels } from './profile-values.js';

type Language = MarketProfile['languages'][number];

/** Languages in which people of the company can negotiate. */
export function LanguageFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  const { language, word } = useVocabulary();
  const all = useLanguageChoices();
  const stated = draft.languages.map(({ code }) => code);
  const replace = (code: string, changed: Language | null) =>
    change({ languages: draft.languages.flatMap((kept) => (kept.code === code ? (changed ?? []) : kept)) });
  const frequent = frequentLanguages.map((value: string) => ({ value, label: language(value) }));
  const others = [...frequent, ...all.filter(({ value }) => !frequent.some((known) => known.value === value))];
  return (
    <FieldPlace field="languages">
      <fieldset className="form-section">
        <legend>{name('languages')}</legend>
        <p>{t('language.lead')}</p>
        {draft.languages.map((spoken) => (
          <div key={spoken.code} className="entry entry-fields">
            <SelectField
              label={t('language.level', { language: language(spoken.code) })}
              value={spoken.level ?? ''}
              choices={[
                { value: '', label: t('shell:notStated') },
                ...languageLevels.map((value) => ({ value, label: word('level', value) })),
              ]}
              onChange={(chosen) =>
                replace(spoken.code, { ...spoken, level: languageLevels.find((level) => level === chosen) ?? null })
              }
            />
            <RemoveButton what={language(spoken.code)} onClick={() => replace(spoken.code, null)} />
          </div>
        ))}
        <SelectField
          className="field-short"
          label={t('language.add')}
          value=""
          choices={[{ value: '', label: t('shell:choose') }, ...others.filter(({ value }) => !stated.includes(value))]}
          onChange={(code) => {
            if (code !== '') change({ languages: [...draft.languages, { code, level: null }] });
          }}
        />
      </fieldset>
    </FieldPlace>
  );
}
