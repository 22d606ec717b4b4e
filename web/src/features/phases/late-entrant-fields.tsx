import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { SelectField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { DeadlineFields } from './deadline-fields.js';
import type { LateEntrantDraft } from './phases-draft.js';

interface LateEntrantFieldsProps {
  readonly lateEntrants: readonly LateEntrantDraft[];
  readonly participants: readonly Participant[];
  readonly zone: string;
  readonly onChange: (lateEntrants: readonly LateEntrantDraft[]) => void;
}

/** Who may do until a time of their own what is over for others. */
export function LateEntrantFields({ lateEntrants, participants, zone, onChange }: LateEntrantFieldsProps) {
  const { t } = useTranslation(['phases', 'shell']);
  const [chosen, setChosen] = useState('');
  const nameOf = (id: string) => participants.find((one) => one.id === id)?.company.name ?? id;
  const isLate = (id: string) => lateEntrants.some(({ participationId }) => participationId === id);
  const others = participants.filter(({ id }) => !isLate(id));
  return (
    <fieldset className="form-section">
      <legend>{t('late.title')}</legend>
      <p>{t('late.lead')}</p>
      {lateEntrants.map(({ participationId, until }) => (
        <div key={participationId} className="late-entrant">
          <DeadlineFields
            legend={nameOf(participationId)}
            deadline={until}
            onChange={(changed) => {
              onChange(
                lateEntrants.map((late) =>
                  late.participationId === participationId ? { participationId, until: changed } : late,
                ),
              );
            }}
          />
          <RemoveButton
            what={nameOf(participationId)}
            onClick={() => {
              onChange(lateEntrants.filter((late) => late.participationId !== participationId));
            }}
          />
        </div>
      ))}
      <div className="entry-fields">
        <SelectField
          label={t('late.company')}
          value={chosen}
          choices={[
            { value: '', label: t('shell:choose') },
            ...others.map(({ id, company }) => ({ value: id, label: company.name })),
          ]}
          onChange={setChosen}
        />
        <Button
          type="button"
          color="primary"
          outline
          size="sm"
          disabled={chosen === ''}
          onClick={() => {
            onChange([...lateEntrants, { participationId: chosen, until: { day: '', time: '', zone } }]);
            setChosen('');
          }}
        >
          {t('late.add')}
        </Button>
      </div>
    </fieldset>
  );
}
