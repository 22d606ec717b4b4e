import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { missionQuery } from '../../api-client/missions.js';
import { participantQuery } from '../../api-client/participants.js';
import { personalDataQuery } from '../../api-client/personal-data.js';
import { isNotFound } from '../../api-client/problem.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { PrivacyView } from '../../features/privacy/privacy-view.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { BackToParticipant } from './back-to-participant.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/privacy');

export function Privacy() {
  const { t } = useTranslation('privacy');
  const { missionId, participationId } = route.useParams();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const participant = useQuery(participantQuery(missionId, participationId, locale));
  const kept = useQuery(personalDataQuery({ missionId, participationId }));
  const { data: me } = useQuery(meQuery);
  const isOwn = membershipIn(me, missionId)?.participationId === participationId;
  if (isNotFound(kept.error)) return <NotFoundPage />;
  const leave = async () => {
    // Whoever had their own data erased is signed out by it.
    if (isOwn) window.location.assign('/sign-in');
    else {
      await navigate({ to: '/missions/$missionId/participants', params: { missionId } });
      await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
    }
  };
  return (
    <>
      <BackToParticipant missionId={missionId} participationId={participationId} />
      <PageHeading
        title={t('title')}
        within={mission.data?.name}
        lead={<p>{t('lead', { company: participant.data?.company.name ?? '…' })}</p>}
      />
      <QueryView query={kept}>
        {(data) => (
          <PrivacyView
            missionId={missionId}
            participationId={participationId}
            kept={data}
            isOwn={isOwn}
            timeZone={mission.data?.venue.timeZone ?? 'UTC'}
            onErased={leave}
          />
        )}
      </QueryView>
    </>
  );
}
