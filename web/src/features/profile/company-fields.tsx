import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { CheckField } from '../../ui/check-field.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { NumberField, SelectField, TextField } from '../../ui/form-field.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { seniorities, sizes } from './profile-values.js';

/** What the company is, and how it takes part. */
export function CompanyFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  const { word } = useVocabulary();
  const notStated = { value: '', label: t('shell:notStated') };
  return (
    <fieldset className="form-section">
      <legend>{t('company.title')}</legend>
      <FieldPlace field="size">
        <ChoiceGroup
          legend={name('size')}
          value={draft.size ?? ''}
          choices={[...sizes.map((value) => ({ value, label: word('size', value) })), notStated]}
          onChange={(chosen) => change({ size: sizes.find((value) => value === chosen) ?? null })}
        />
      </FieldPlace>
      <div className="field-grid">
        <FieldPlace field="yearFounded">
          <NumberField
            label={name('yearFounded')}
            value={draft.yearFounded}
            minimum={1000}
            maximum={3000}
            onChange={(yearFounded) => change({ yearFounded })}
          />
        </FieldPlace>
        <FieldPlace field="seniority">
          <SelectField
            label={name('seniority')}
            value={draft.seniority ?? ''}
            choices={[notStated, ...seniorities.map((value) => ({ value, label: word('seniority', value) }))]}
            onChange={(chosen) => change({ seniority: seniorities.find((value) => value === chosen) ?? null })}
          />
        </FieldPlace>
        <FieldPlace field="meetingsPerSession">
          <NumberField
            label={name('meetingsPerSession')}
            hint={t('company.meetingsHint')}
            value={draft.meetingsPerSession}
            minimum={1}
            maximum={100}
            onChange={(meetingsPerSession) => change({ meetingsPerSession })}
          />
        </FieldPlace>
        <FieldPlace field="validUntil">
          <TextField
            type="date"
            label={name('validUntil')}
            hint={t('company.validHint')}
            value={draft.validUntil ?? ''}
            onChange={(day) => change({ validUntil: day === '' ? null : day })}
          />
        </FieldPlace>
      </div>
      <FieldPlace field="consentsToMatching">
        <ChoiceGroup
          legend={name('consentsToMatching')}
          value={draft.consentsToMatching === null ? '' : draft.consentsToMatching ? 'yes' : 'no'}
          choices={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, notStated]}
          onChange={(chosen) => change({ consentsToMatching: chosen === '' ? null : chosen === 'yes' })}
        />
      </FieldPlace>
      <FieldPlace field="isRestricted">
        <CheckField
          label={name('isRestricted')}
          hint={t('company.restrictedHint')}
          isChecked={draft.isRestricted}
          onChange={(isRestricted) => change({ isRestricted })}
        />
      </FieldPlace>
    </fieldset>
  );
}
