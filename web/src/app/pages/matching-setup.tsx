import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { matchSetupQuery } from '../../api-client/match-setup.js';
import { missionQuery } from '../../api-client/missions.js';
import { everyParticipantQuery } from '../../api-client/participants.js';
import { isNotFound } from '../../api-client/problem.js';
import { SetupEditor } from '../../features/matching-setup/setup-editor.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/matching');

export function MatchingSetup() {
  const { t } = useTranslation('matchSetup');
  const { missionId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const setup = useQuery(matchSetupQuery(missionId));
  // What is shown stays while another language is fetched: nobody loses what they have moved.
  const participants = useQuery({
    ...everyParticipantQuery(missionId, undefined, locale),
    placeholderData: keepPreviousData,
  });
  if (isNotFound(setup.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={setup}>
        {(inForce) => (
          <QueryView query={participants}>
            {({ items }) => (
              <QueryView query={mission}>
                {({ venue }) => (
                  <SetupEditor missionId={missionId} inForce={inForce} participants={items} timeZone={venue.timeZone} />
                )}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
