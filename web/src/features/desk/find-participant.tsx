import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MissionView } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { useLocale } from '../../i18n/use-locale.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { DeskParticipant } from './desk-participant.js';

/** Nobody looks through more: a letter more finds fewer. */
const MOST_SHOWN = 25;

interface FindParticipantProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
  readonly attendance: Attendance;
  readonly write: DeskEntries['write'];
}

/** Whoever stands at the desk, found by a few letters of the name, also without a network. */
export function FindParticipant({ mission, meetings, attendance, write }: FindParticipantProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const query = useQuery(deskPeopleQuery(mission.id, locale));
  const wanted = search.trim().toLocaleLowerCase();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="h4">
        {t('people.title', { count: attendance.checkIns.length })}
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
        {({ items }) => {
          const found = items.filter(({ company }) => company.name.toLocaleLowerCase().includes(wanted));
          if (found.length === 0) return <EmptyState title={t('people.none')} />;
          return (
            <>
              <ul className="desk-people">
                {found.slice(0, MOST_SHOWN).map((participant) => (
                  <DeskParticipant
                    key={participant.id}
                    mission={mission}
                    participant={participant}
                    meetings={meetings}
                    attendance={attendance}
                    write={write}
                  />
                ))}
              </ul>
              {found.length > MOST_SHOWN && <p>{t('people.more', { count: found.length - MOST_SHOWN })}</p>}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
