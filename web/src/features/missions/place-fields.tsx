import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { timeZonesWith } from '../../time/time-zones.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import type { DraftFieldsProps } from './mission-draft.js';
import { useFaultText } from './use-fault-text.js';

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

/** The zone of the capital: whoever meets elsewhere in the country chooses another. */
const zoneByCountry: Readonly<Record<string, string>> = {
  ...{ UZ: 'Asia/Tashkent', KZ: 'Asia/Almaty', KG: 'Asia/Bishkek', TJ: 'Asia/Dushanbe', TM: 'Asia/Ashgabat' },
  ...{ AZ: 'Asia/Baku', TR: 'Europe/Istanbul', AE: 'Asia/Dubai', SA: 'Asia/Riyadh', IN: 'Asia/Calcutta' },
  ...{ CN: 'Asia/Shanghai', JP: 'Asia/Tokyo', DE: 'Europe/Berlin', FR: 'Europe/Paris', GB: 'Europe/London' },
  ...{ US: 'America/New_York', IT: 'Europe/Rome' },
};

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
            onChange({ countryCode, timeZone: zoneByCountry[countryCode] ?? draft.timeZone });
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
