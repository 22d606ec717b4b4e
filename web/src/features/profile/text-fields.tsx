import { useTranslation } from 'react-i18next';
import { localeNames, locales } from '../../i18n/locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { SelectField, TextAreaField, TextField } from '../../ui/form-field.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { rightsStatuses, stages } from './profile-values.js';

/** What the company says of itself, in each language in its own field. */
export function DescriptionFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  return (
    <FieldPlace field="description">
      <fieldset className="form-section">
        <legend>{name('description')}</legend>
        <p>{t('description.lead')}</p>
        {locales.map((locale) => (
          <TextAreaField
            key={locale}
            label={localeNames[locale]}
            language={locale}
            value={draft.description[locale] ?? ''}
            onChange={(text) => {
              const others = Object.entries(draft.description).filter(([language]) => language !== locale);
              change({ description: Object.fromEntries(text === '' ? others : [...others, [locale, text]]) });
            }}
          />
        ))}
      </fieldset>
    </FieldPlace>
  );
}

/** Fields that only the interchange with the Enterprise Europe Network asks for. */
export function EenFields({ draft, change }: Pick<ProfileFieldsProps, 'draft' | 'change'>) {
  const { t } = useTranslation(['profile', 'shell']);
  const { word } = useVocabulary();
  const { een } = draft;
  const set = (part: Partial<typeof een>) => change({ een: { ...een, ...part } });
  const notStated = { value: '', label: t('shell:notStated') };
  return (
    <FieldPlace field="een">
      <details className="form-more">
        <summary>{t('een.title')}</summary>
        <p className="field-hint">{t('een.lead')}</p>
        <TextField
          label={t('een.profileTitle')}
          value={een.title ?? ''}
          onChange={(text) => set({ title: text === '' ? null : text })}
        />
        <TextAreaField
          label={t('een.advantages')}
          value={een.advantages ?? ''}
          onChange={(text) => set({ advantages: text === '' ? null : text })}
        />
        <div className="field-grid">
          <SelectField
            label={t('een.stage')}
            value={een.stage ?? ''}
            choices={[notStated, ...stages.map((value) => ({ value, label: word('stage', value) }))]}
            onChange={(chosen) => set({ stage: stages.find((value) => value === chosen) ?? null })}
          />
          <SelectField
            label={t('een.rights')}
            value={een.rights ?? ''}
            choices={[notStated, ...rightsStatuses.map((value) => ({ value, label: word('rights', value) }))]}
            onChange={(chosen) => set({ rights: rightsStatuses.find((value) => value === chosen) ?? null })}
          />
        </div>
      </details>
    </FieldPlace>
  );
}
