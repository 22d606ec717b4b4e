import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { CommandButton } from '../../ui/command-button.js';
import { EmptyState } from '../../ui/empty-state.js';

interface RefusedListProps {
  readonly refused: readonly Participant[];
  readonly isPending: boolean;
  readonly onLetIn: (participant: Participant) => void;
}

/** Whom one does not want to meet; nobody else but organisers ever learns of it. */
export function RefusedList({ refused, isPending, onLetIn }: RefusedListProps) {
  const { t } = useTranslation('suggestions');
  const { country } = useVocabulary();
  if (refused.length === 0) return <EmptyState title={t('veto.none')}>{t('veto.noneAdvice')}</EmptyState>;
  return (
    <>
      <p>{t('veto.lead')}</p>
      <ul className="card-list">
        {refused.map((participant) => (
          <li key={participant.id} className="plain-card refused-card">
            <span>
              <strong>{participant.company.name}</strong> · {country(participant.company.countryCode)}
            </span>
            <CommandButton isOutlined size="sm" isPending={isPending} onClick={() => onLetIn(participant)}>
              {t('veto.letIn')}
              <span className="visually-hidden"> {participant.company.name}</span>
            </CommandButton>
          </li>
        ))}
      </ul>
    </>
  );
}
