import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditAuthorsQuery, auditQuery, type AuditFilter } from '../../api-client/audit.js';
import type { AuditEntry, MissionView } from '../../api-client/contract.js';
import { CommandButton } from '../../ui/command-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';

interface AuditListProps {
  readonly mission: MissionView;
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** Who changed what in a mission, and when. */
export function AuditList({ mission, filter, onFilter }: AuditListProps) {
  const { t } = useTranslation('audit');
  const authors = useQuery(auditAuthorsQuery(mission.id));
  const query = useInfiniteQuery(auditQuery(mission.id, filter));
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={authors}>
        {({ items }) => <AuditFilters authors={items} filter={filter} onFilter={onFilter} />}
      </QueryView>
      <QueryView query={query}>
        {({ pages }) => <Entries entries={pages.flatMap((page) => page.items)} mission={mission} />}
      </QueryView>
      {query.hasNextPage && (
        <CommandButton isOutlined isPending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('showMore')}
        </CommandButton>
      )}
    </>
  );
}

function Entries({ entries, mission }: { readonly entries: readonly AuditEntry[]; readonly mission: MissionView }) {
  const { t } = useTranslation('audit');
  if (entries.length === 0) return <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>;
  return <AuditTable missionId={mission.id} timeZone={mission.venue.timeZone} entries={entries} />;
}
