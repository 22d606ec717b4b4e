import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchSetup, Participant } from '../../api-client/contract.js';
import { PickedList } from '../../ui/picked-list.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { SelectField } from '../../ui/form-field.js';

interface PairFieldsProps {
  readonly draft: MatchSetup;
  readonly participants: readonly Participant[];
  readonly change: (part: Partial<MatchSetup>) => void;
  readonly nameOf: (participationId: string) => string;
}

/** Pairs that must not meet, and participants with restricted goods that may. */
export function PairFields({ draft, participants, change, nameOf }: PairFieldsProps) {
  const { t } = useTranslation(['matchSetup', 'shell']);
  const [smeId, setSmeId] = useState('');
  const [buyerId, setBuyerId] = useState('');
  const choices = (side: Participant['side']) => [
    { value: '', label: t('shell:choose') },
    ...participants.filter((one) => one.side === side).map(({ id, company }) => ({ value: id, label: company.name })),
  ];
  const isKnown = draft.blockedPairs.some((pair) => pair.smeId === smeId && pair.buyerId === buyerId);
  return (
    <fieldset className="form-section">
      <legend>{t('pairs.title')}</legend>
      <p>{t('pairs.lead')}</p>
      <ul className="plain-list">
        {draft.blockedPairs.map((pair) => (
          <li key={`${pair.smeId} ${pair.buyerId}`} className="entry entry-line">
            <span>{`${nameOf(pair.smeId)} · ${nameOf(pair.buyerId)}`}</span>
            <RemoveButton
              what={`${nameOf(pair.smeId)} · ${nameOf(pair.buyerId)}`}
              onClick={() => change({ blockedPairs: draft.blockedPairs.filter((kept) => kept !== pair) })}
            />
          </li>
        ))}
      </ul>
      <div className="entry-fields">
        <SelectField label={t('pairs.sme')} value={smeId} choices={choices('sme')} onChange={setSmeId} />
        <SelectField label={t('pairs.buyer')} value={buyerId} choices={choices('buyer')} onChange={setBuyerId} />
        <Button
          type="button"
          color="primary"
          outline
          size="sm"
          disabled={smeId === '' || buyerId === '' || isKnown}
          onClick={() => change({ blockedPairs: [...draft.blockedPairs, { smeId, buyerId }] })}
        >
          {t('pairs.block')}
        </Button>
      </div>
      <PickedList
        label={t('pairs.cleared')}
        hint={t('pairs.clearedHint')}
        picked={draft.clearedIds}
        choices={participants.map(({ id, company }) => ({ value: id, label: company.name }))}
        onChange={(clearedIds) => change({ clearedIds: [...clearedIds] })}
      />
    </fieldset>
  );
}
