import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { missionQuery } from '../../api-client/missions.js';
import { everyParticipantQuery } from '../../api-client/participants.js';
import { phasesQuery, requestRulesQuery, wishCountsQuery } from '../../api-client/phases.js';
import { isNotFound } from '../../api-client/problem.js';
import { BookingPolicy } from '../../features/phases/booking-policy.js';
import { PhasesEditor } from '../../features/phases/phases-editor.js';
import { RequestRulesEditor } from '../../features/phases/request-rules-editor.js';
import { WishTotals } from '../../features/phases/wish-totals.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/phases');

export function Phases() {
  const { t } = useTranslation('phases');
  const { missionId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const phases = useQuery(phasesQuery(missionId));
  const rules = useQuery(requestRulesQuery(missionId));
  const counts = useQuery(wishCountsQuery(missionId));
  // What is shown stays while another language is fetched: nobody loses what they have changed.
  const participants = useQuery({
    ...everyParticipantQuery(missionId, undefined, locale),
    placeholderData: keepPreviousData,
  });
  // Only organisers read how wishes meet, and this page is theirs.
  if (isNotFound(counts.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={counts}>{(view) => <WishTotals counts={view} />}</QueryView>
      <QueryView query={mission}>
        {(view) => (
          <QueryView query={participants}>
            {({ items }) => (
              <QueryView query={phases}>
                {(inForce) => <PhasesEditor mission={view} inForce={inForce} participants={items} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
      <QueryView query={participants}>
        {({ items }) => (
          <QueryView query={rules}>
            {(inForce) => <RequestRulesEditor missionId={missionId} inForce={inForce} participants={items} />}
          </QueryView>
        )}
      </QueryView>
      <BookingPolicy missionId={missionId} />
    </>
  );
}
