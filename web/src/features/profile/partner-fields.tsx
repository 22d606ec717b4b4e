import { useTranslation } from 'react-i18next';
import { useCountryChoices } from '../../i18n/use-code-choices.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { PickedList } from '../../ui/picked-list.js';
import { ExclusivityFields } from './exclusivity-fields.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { partnerRoles, presences, presencesSought, sizes } from './profile-values.js';

/** Whom one wants to meet, or what one is to others, and where. */
export function PartnerFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation('profile');
  const name = useFieldName(side);
  const { role } = useVocabulary();
  const countries = useCountryChoices();
  const places = side === 'sme' ? ('targetCountries' as const) : ('territories' as const);
  return (
    <fieldset className="form-section">
      <legend>{t(`partner.title-${side}`)}</legend>
      <FieldPlace field="roles">
        <ChoiceList
          legend={name('roles')}
          chosen={draft.roles}
          choices={partnerRoles.map((value) => ({ value, label: role(value) }))}
          onChange={(roles) => change({ roles: [...roles] })}
        />
      </FieldPlace>
      <FieldPlace field={places}>
        <PickedList
          label={name(places)}
          hint={t(`partner.places-${side}`)}
          picked={draft[places]}
          choices={countries}
          onChange={(picked) => change({ [places]: [...picked] })}
        />
      </FieldPlace>
      {side === 'sme' ? (
        <ExclusivityFields draft={draft} side={side} change={change} />
      ) : (
        <SoughtFields draft={draft} side={side} change={change} />
      )}
      {side === 'sme' && <PresenceField draft={draft} side={side} change={change} />}
    </fieldset>
  );
}

function PresenceField({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation('shell');
  const name = useFieldName(side);
  const { word } = useVocabulary();
  return (
    <FieldPlace field="presence">
      <ChoiceGroup
        legend={name('presence')}
        value={draft.presence ?? ''}
        choices={[
          ...presences.map((value) => ({ value, label: word('presence', value) })),
          { value: '', label: t('notStated') },
        ]}
        onChange={(chosen) => change({ presence: presences.find((value) => value === chosen) ?? null })}
      />
    </FieldPlace>
  );
}

function SoughtFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation('shell');
  const name = useFieldName(side);
  const { word } = useVocabulary();
  return (
    <>
      <FieldPlace field="presenceSought">
        <ChoiceGroup
          legend={name('presenceSought')}
          value={draft.presenceSought ?? ''}
          choices={[
            ...presencesSought.map((value) => ({ value, label: word('presenceSought', value) })),
            { value: '', label: t('notStated') },
          ]}
          onChange={(chosen) => change({ presenceSought: presencesSought.find((value) => value === chosen) ?? null })}
        />
      </FieldPlace>
      <FieldPlace field="sizesSought">
        <ChoiceList
          legend={name('sizesSought')}
          chosen={draft.sizesSought}
          choices={sizes.map((value) => ({ value, label: word('size', value) }))}
          onChange={(chosen) => change({ sizesSought: [...chosen] })}
        />
      </FieldPlace>
    </>
  );
}
