import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { NumberField } from '../../ui/form-field.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { channels, priceLevels, segments, tradeTerms } from './profile-values.js';

/** To whom, how and at what price one sells or buys. */
export function MarketFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  const { word } = useVocabulary();
  const terms = [...new Set<string>([...tradeTerms, ...draft.tradeTerms])];
  return (
    <fieldset className="form-section">
      <legend>{t('market.title')}</legend>
      <FieldPlace field="segments">
        <ChoiceList
          legend={name('segments')}
          chosen={draft.segments}
          choices={segments.map((value) => ({ value, label: word('segment', value) }))}
          onChange={(chosen) => change({ segments: [...chosen] })}
        />
      </FieldPlace>
      <FieldPlace field="channels">
        <ChoiceList
          legend={name('channels')}
          chosen={draft.channels}
          choices={channels.map((value) => ({ value, label: word('channel', value) }))}
          onChange={(chosen) => change({ channels: [...chosen] })}
        />
      </FieldPlace>
      <FieldPlace field="priceLevel">
        <ChoiceGroup
          legend={name('priceLevel')}
          value={draft.priceLevel === null ? '' : String(draft.priceLevel)}
          choices={[
            ...priceLevels.map((level) => ({ value: String(level), label: t(`price.${level}`) })),
            { value: '', label: t('shell:notStated') },
          ]}
          onChange={(chosen) => change({ priceLevel: chosen === '' ? null : Number(chosen) })}
        />
      </FieldPlace>
      <VolumeFields draft={draft} side={side} change={change} />
      <FieldPlace field="tradeTerms">
        <ChoiceList
          legend={name('tradeTerms')}
          chosen={draft.tradeTerms}
          choices={terms.map((value) => ({ value, label: value }))}
          onChange={(chosen) => change({ tradeTerms: [...chosen] })}
        />
      </FieldPlace>
    </fieldset>
  );
}

function VolumeFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  const { least, most } = draft.volume;
  const isReversed = least !== null && most !== null && least > most;
  return (
    <FieldPlace field="volume">
      <fieldset className="choice-group">
        <legend>{name('volume')}</legend>
        <div className="field-grid">
          <NumberField
            label={t('volume.least')}
            value={least}
            minimum={0}
            onChange={(value) => change({ volume: { least: value, most } })}
          />
          <NumberField
            label={t('volume.most')}
            value={most}
            minimum={0}
            error={isReversed ? t('volume.reversed') : undefined}
            onChange={(value) => change({ volume: { least, most: value } })}
          />
        </div>
      </fieldset>
    </FieldPlace>
  );
}
