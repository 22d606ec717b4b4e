import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantFilter } from '../../api-client/participants.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/form-field.js';

interface ParticipantFiltersProps {
  readonly filter: ParticipantFilter;
  readonly onFilter: (filter: ParticipantFilter) => void;
}

/** Waiting for a pause in the typing saves a request per letter. */
const typingPauseMilliseconds = 300;

export function ParticipantFilters({ filter, onFilter }: ParticipantFiltersProps) {
  const { t } = useTranslation('participants');
  const [typed, setTyped] = useState(filter.search ?? '');
  useEffect(() => {
    const search = typed.trim() === '' ? undefined : typed.trim();
    if (search === filter.search) return undefined;
    const timer = setTimeout(() => {
      onFilter({ ...filter, search });
    }, typingPauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, filter, onFilter]);
  return (
    <form
      className="filter-bar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <TextField type="search" label={t('filter.search')} value={typed} onChange={setTyped} />
      <ChoiceGroup
        legend={t('filter.side')}
        value={filter.side ?? ''}
        choices={[
          { value: '', label: t('filter.everybody') },
          { value: 'sme', label: t('filter.sme') },
          { value: 'buyer', label: t('filter.buyer') },
        ]}
        onChange={(side) => {
          onFilter({ ...filter, side: side === 'sme' || side === 'buyer' ? side : undefined });
        }}
      />
    </form>
  );
}
