import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { timeZonesWith } from '../../time/time-zones.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import type { DraftFieldsProps } from './mission-draft.js';
import { useFaultText } from './use-fault-text.js';
import { zoneAfter } from './zone-of-country.js';

/** Countries of past and planned missions; the list grows with the programme. */
const countryCodes = [
  'UZ',
  'KZ',
  'KG',
  'TJ',
  'TM',
  'AZ',
  'TR',
  'AE',
  'SA',
  'IN',
  'CN',
  'JP',
  'DE',
  'FR',
  'GB',
  'US',
  'IT',
];

export function PlaceFields({ draft, faults, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('missions');
  const { country } = useVocabulary();
  const faultText = useFaultText(faults);
  const text = (field: 'name' | 'city' | 'venueName') => ({
    label: t(`form.${field}`),
    value: draft[field],
    error: faultText(field),
    isRequired: true,
    onChange: (value: string) => {
      onChange({ [field]: value });
    },
  });
  return (
    <fieldset className="form-section">
      <legend>{t('form.place')}</legend>
      <div className="field-grid">
        <TextField {...text('name')} hint={t('form.nameHint')} className="field-wide" />
        <TextField {...text('city')} />
        <SelectField
          label={t('form.country')}
          value={draft.countryCode}
          choices={countryCodes.map((code) => ({ value: code, label: country(code) }))}
          onChange={(countryCode) => {
            onChange({ countryCode, timeZone: zoneAfter(draft, countryCode) });
          }}
        />
        <TextField {...text('venueName')} />
        <SelectField
          label={t('form.timeZone')}
          hint={t('form.timeZoneHint')}
          value={draft.timeZone}
          choices={timeZonesWith(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChange={(timeZone) => {
            onChange({ timeZone });
          }}
        />
      </div>
    </fieldset>
  );
}
