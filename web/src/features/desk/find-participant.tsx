import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckIn, MissionView } from '../../api-client/contract.js';
import { participantsQuery } from '../../api-client/participants.js';
import { useLocale } from '../../i18n/use-locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { DeskParticipant } from './desk-participant.js';

interface FindParticipantProps {
  readonly mission: MissionView;
  readonly checkIns: readonly CheckIn[];
}

/** Whoever stands at the desk, found by a few letters of the name. */
export function FindParticipant({ mission, checkIns }: FindParticipantProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(participantsQuery(mission.id, { search: search.trim() || undefined }, locale));
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="h4">
        {t('people.title', { count: checkIns.length })}
      </h2>
      <label htmlFor={id} className="form-label">
        {t('people.search')}
      </label>
      <input
        id={id}
        type="search"
        className="form-control"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      <QueryView query={query}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0) return <EmptyState title={t('people.none')} />;
          return (
            <ul className="desk-people">
              {found.map((participant) => (
                <DeskParticipant
                  key={participant.id}
                  mission={mission}
                  participant={participant}
                  checkIn={checkIns.find(({ participationId }) => participationId === participant.id)}
                />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}
