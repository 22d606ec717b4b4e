import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { missionQuery } from '../../api-client/missions.js';
import { missionSettingsQuery } from '../../api-client/mission-settings.js';
import { isNotFound } from '../../api-client/problem.js';
import { MissionRemoval } from '../../features/missions/mission-removal.js';
import { MissionSettingsForm } from '../../features/missions/mission-settings-form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/settings');

export function MissionSettingsPage() {
  const { t } = useTranslation('missions');
  const { missionId } = route.useParams();
  const navigate = useNavigate();
  const mission = useQuery(missionQuery(missionId));
  const settings = useQuery(missionSettingsQuery(missionId));
  if (isNotFound(settings.error)) return <NotFoundPage />;
  return (
    <div className="narrow-page">
      <PageHeading title={t('settings.title')} within={mission.data?.name} lead={<p>{t('settings.lead')}</p>} />
      <QueryView query={settings}>
        {(stored) => (
          <>
            <MissionSettingsForm missionId={missionId} stored={stored} />
            <MissionRemoval missionId={missionId} settings={stored} onRemoved={() => navigate({ to: '/missions' })} />
          </>
        )}
      </QueryView>
    </div>
  );
}
