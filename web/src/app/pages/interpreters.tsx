import '../../features/interpreters/interpreters.css';
import '../../ui/print.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { interpretersQuery } from '../../api-client/interpreters.js';
import { missionQuery } from '../../api-client/missions.js';
import { everyParticipantQuery } from '../../api-client/participants.js';
import { isNotFound } from '../../api-client/problem.js';
import { FloorLinks } from '../../features/floor/floor-links.js';
import { InterpretersEditor } from '../../features/interpreters/interpreters-editor.js';
import { Rota } from '../../features/interpreters/rota.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/interpreters');

export function Interpreters() {
  const { t } = useTranslation('interpreters');
  const { missionId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const interpreters = useQuery(interpretersQuery(missionId));
  const participants = useQuery(everyParticipantQuery(missionId, undefined, locale));
  if (isNotFound(mission.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={mission}>
        {(view) => (
          <>
            <QueryView query={interpreters}>
              {(stored) => (
                <QueryView query={participants}>
                  {({ items }) => <InterpretersEditor mission={view} stored={stored} participants={items} />}
                </QueryView>
              )}
            </QueryView>
            <FloorLinks mission={view} />
            <Rota mission={view} />
          </>
        )}
      </QueryView>
    </>
  );
}
