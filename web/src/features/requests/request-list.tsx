import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Membership, MissionView, RequestStatus } from '../../api-client/contract.js';
import { meetingRequestsQuery } from '../../api-client/meeting-requests.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { ProposeMeetings } from './propose-meetings.js';
import { RequestTable } from './request-table.js';

interface RequestListProps {
  readonly mission: MissionView;
  readonly membership: Membership | null;
  readonly status: RequestStatus | undefined;
  readonly onStatus: (status: RequestStatus | undefined) => void;
}

const statuses: readonly RequestStatus[] = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'cancelled'];

export function RequestList({ mission, membership, status, onStatus }: RequestListProps) {
  const { t } = useTranslation('requests');
  const participationId = membership?.participationId ?? undefined;
  const query = useQuery(meetingRequestsQuery(mission.id, { participationId, status }));
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      {mission.abilities.includes('meetings.propose') && <ProposeMeetings missionId={mission.id} />}
      <ChoiceGroup
        legend={t('filter')}
        value={status ?? ''}
        choices={[
          { value: '', label: t('all') },
          ...statuses.map((known) => ({ value: known, label: t(`status.${known}`) })),
        ]}
        onChange={(chosen) => {
          onStatus(statuses.find((known) => known === chosen));
        }}
      />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>
          ) : (
            <RequestTable mission={mission} requests={items} participationId={participationId ?? null} />
          )
        }
      </QueryView>
    </>
  );
}
