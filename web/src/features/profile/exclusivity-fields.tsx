import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { MarketProfile } from '../../api-client/contract.js';
import { useCountryChoices } from '../../i18n/use-code-choices.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { partnerRoles } from './profile-values.js';

type Exclusivity = MarketProfile['exclusivities'][number];

/** Promises to work with one partner alone, which keep others of that kind away in that country. */
export function ExclusivityFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation('profile');
  const name = useFieldName(side);
  const replace = (place: number, changed: Exclusivity | null) =>
    change({ exclusivities: draft.exclusivities.flatMap((kept, index) => (index === place ? (changed ?? []) : kept)) });
  const add = () =>
    change({
      exclusivities: [
        ...draft.exclusivities,
        { country: draft.targetCountries[0] ?? 'UZ', role: 'distributor', headings: [] },
      ],
    });
  return (
    <FieldPlace field="exclusivities">
      <h3 className="h6">{name('exclusivities')}</h3>
      <p className="field-hint">{t('exclusivity.hint')}</p>
      {draft.exclusivities.map((exclusivity, index) => (
        <ExclusivityRow
          // Rows have nothing of their own but their place.
          key={index}
          number={index + 1}
          exclusivity={exclusivity}
          onChange={(changed) => replace(index, changed)}
        />
      ))}
      <Button type="button" color="primary" outline size="sm" className="mt-2 mb-3" onClick={add}>
        {t('exclusivity.add')}
      </Button>
    </FieldPlace>
  );
}

interface ExclusivityRowProps {
  readonly number: number;
  readonly exclusivity: Exclusivity;
  readonly onChange: (exclusivity: Exclusivity | null) => void;
}

function ExclusivityRow({ number, exclusivity, onChange }: ExclusivityRowProps) {
  const { t } = useTranslation('profile');
  const { role } = useVocabulary();
  const countries = useCountryChoices();
  const headings = exclusivity.headings.join(', ');
  return (
    <fieldset className="entry">
      <legend>{t('exclusivity.number', { number })}</legend>
      <div className="entry-fields">
        <SelectField
          label={t('exclusivity.country')}
          value={exclusivity.country}
          choices={countries}
          onChange={(country) => onChange({ ...exclusivity, country })}
        />
        <SelectField
          label={t('exclusivity.role')}
          value={exclusivity.role}
          choices={partnerRoles.map((value) => ({ value, label: role(value) }))}
          onChange={(chosen) =>
            onChange({ ...exclusivity, role: partnerRoles.find((value) => value === chosen) ?? exclusivity.role })
          }
        />
        <TextField
          label={t('exclusivity.headings')}
          hint={t('exclusivity.headingsHint')}
          value={headings}
          onChange={(text) => onChange({ ...exclusivity, headings: text.split(/[\s,;]+/).filter(Boolean) })}
        />
        <RemoveButton what={t('exclusivity.number', { number })} onClick={() => onChange(null)} />
      </div>
    </fieldset>
  );
}
