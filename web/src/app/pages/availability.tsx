import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { missionQuery } from '../../api-client/missions.js';
import { availabilityQuery, participantQuery } from '../../api-client/participants.js';
import { AvailabilityForm } from '../../features/availability/availability-form.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { BackToParticipant } from './back-to-participant.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/availability');

/** When a participant can meet: for its own people, and for organisers who were told on the telephone. */
export function Availability() {
  const { t } = useTranslation('participants');
  const { missionId, participationId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const participant = useQuery(participantQuery(missionId, participationId, locale));
  const availability = useQuery(availabilityQuery(missionId, participationId));
  const { data: me } = useQuery(meQuery);
  const membership = membershipIn(me, missionId);
  if (membership && membership.participationId !== null && membership.participationId !== participationId)
    return <NotFoundPage />;
  return (
    <QueryView query={mission}>
      {(view) => (
        <QueryView query={participant}>
          {(participation) => (
            <>
              <BackToParticipant missionId={missionId} participationId={participationId} />
              <PageHeading
                title={t('availability.title')}
                within={view.name}
                lead={<p>{t('availability.lead', { company: participation.company.name })}</p>}
              />
              <QueryView query={availability}>
                {(stored) => <AvailabilityForm mission={view} participationId={participationId} stored={stored} />}
              </QueryView>
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
