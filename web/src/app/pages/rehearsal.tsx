import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaVersionsQuery } from '../../api-client/agendas.js';
import { missionQuery } from '../../api-client/missions.js';
import { isNotFound } from '../../api-client/problem.js';
import { RehearsalView } from '../../features/rehearsal/rehearsal-view.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/rehearsal');

export function Rehearsal() {
  const { t } = useTranslation('rehearsal');
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const versions = useQuery(agendaVersionsQuery(missionId));
  if (isNotFound(versions.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={mission}>
        {(view) => (
          <QueryView query={versions}>{({ items }) => <RehearsalView mission={view} versions={items} />}</QueryView>
        )}
      </QueryView>
    </>
  );
}
