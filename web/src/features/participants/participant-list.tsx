import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissionView, Participant } from '../../api-client/contract.js';
import { participantsQuery, type ParticipantFilter } from '../../api-client/participants.js';
import { useLocale } from '../../i18n/use-locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { ParticipantFilters } from './participant-filters.js';
import { ParticipantTable } from './participant-table.js';
import { CommandButton } from '../../ui/command-button.js';

interface ParticipantListProps {
  readonly mission: MissionView;
  readonly filter: ParticipantFilter;
  readonly onFilter: (filter: ParticipantFilter) => void;
}

export function ParticipantList({ mission, filter, onFilter }: ParticipantListProps) {
  const { t } = useTranslation('participants');
  const locale = useLocale();
  const query = useInfiniteQuery(participantsQuery(mission.id, filter, locale));
  const { sme, buyer } = mission.participantCounts;
  return (
    <>
      <PageHeading
        title={t('list.title')}
        within={mission.name}
        lead={<p>{t('list.lead', { smes: sme, buyers: buyer })}</p>}
        actions={
          mission.abilities.includes('participants.import') ? <OrganiserLinks missionId={mission.id} /> : undefined
        }
      />
      {sme + buyer === 0 ? (
        <EmptyState title={t('list.nobodyYet')}>{t('list.nobodyYetAdvice')}</EmptyState>
      ) : (
        <>
          <ParticipantFilters filter={filter} onFilter={onFilter} />
          <QueryView query={query}>
            {({ pages }) => (
              <Pages
                missionId={mission.id}
                participants={pages.flatMap((page) => page.items)}
                hasMore={query.hasNextPage}
                isFetching={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            )}
          </QueryView>
        </>
      )}
    </>
  );
}

function OrganiserLinks({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('participants');
  return (
    <div className="button-row">
      <Link
        to="/missions/$missionId/participants/duplicates"
        params={{ missionId }}
        className="btn btn-outline-primary"
      >
        {t('list.duplicates')}
      </Link>
      <Link to="/missions/$missionId/participants/import" params={{ missionId }} className="btn btn-primary">
        {t('list.import')}
      </Link>
    </div>
  );
}

interface PagesProps {
  readonly missionId: string;
  readonly participants: readonly Participant[];
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly onMore: () => void;
}

function Pages({ missionId, participants, hasMore, isFetching, onMore }: PagesProps) {
  const { t } = useTranslation('participants');
  if (participants.length === 0) return <EmptyState title={t('list.empty')}>{t('list.emptyAdvice')}</EmptyState>;
  return (
    <>
      <ParticipantTable missionId={missionId} participants={participants} />
      <p role="status" className="list-count">
        {t(hasMore ? 'list.shownSoFar' : 'list.shown', { count: participants.length })}
      </p>
      {hasMore && (
        <CommandButton isOutlined isPending={isFetching} onClick={onMore}>
          {t('list.more')}
        </CommandButton>
      )}
    </>
  );
}
