import { useTranslation } from 'react-i18next';
import type { MatchSetup } from '../../api-client/contract.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { NumberField } from '../../ui/form-field.js';

interface ExposureFieldsProps {
  readonly draft: MatchSetup;
  readonly change: (part: Partial<MatchSetup>) => void;
}

/** As many places as a list shows at first, and as the server spreads where nothing was decided. */
const usualPlaces = 10;
const mostPlaces = 30;

/** How the first places of lists are dealt, so that a few popular names are not on all of them. */
export function ExposureFields({ draft: { exposure }, change }: ExposureFieldsProps) {
  const { t } = useTranslation('matchSetup');
  return (
    <fieldset className="form-section">
      <legend>{t('exposure.title')}</legend>
      <p>{t('exposure.lead')}</p>
      <ChoiceGroup
        legend={t('exposure.how')}
        value={exposure === null ? 'free' : 'spread'}
        choices={[
          { value: 'spread', label: t('exposure.spread') },
          { value: 'free', label: t('exposure.free') },
        ]}
        onChange={(how) => change({ exposure: how === 'free' ? null : { places: usualPlaces, mostLists: null } })}
      />
      {exposure !== null && (
        <div className="field-grid">
          <NumberField
            label={t('exposure.places')}
            hint={t('exposure.placesHint', { most: mostPlaces })}
            value={exposure.places}
            minimum={1}
            maximum={mostPlaces}
            onChange={(places) => change({ exposure: { ...exposure, places: places ?? usualPlaces } })}
          />
          <NumberField
            label={t('exposure.mostLists')}
            hint={t('exposure.mostListsHint')}
            value={exposure.mostLists}
            minimum={1}
            maximum={10_000}
            onChange={(mostLists) => change({ exposure: { ...exposure, mostLists } })}
          />
        </div>
      )}
    </fieldset>
  );
}
