import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { isNotFound } from '../../api-client/problem.js';
import { marketProfileQuery } from '../../api-client/market-profiles.js';
import { missionQuery } from '../../api-client/missions.js';
import { participantQuery } from '../../api-client/participants.js';
import { ProfileEditor } from '../../features/profile/profile-editor.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { BackToParticipant } from './back-to-participant.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/profile');

export function ParticipantMarketProfile() {
  const { missionId, participationId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  // What is shown stays while the labels of another language are fetched: nobody loses what they have written.
  const profile = useQuery({
    ...marketProfileQuery({ missionId, participationId }, locale),
    placeholderData: keepPreviousData,
  });
  if (isNotFound(profile.error)) return <NotFoundPage />;
  return (
    <QueryView query={mission}>
      {({ name, venue }) => (
        <>
          <BackToParticipant missionId={missionId} participationId={participationId} />
          <ProfileHeading missionName={name} missionId={missionId} participationId={participationId} />
          <QueryView query={profile}>
            {(view) => (
              <ProfileEditor
                key={participationId}
                missionId={missionId}
                participationId={participationId}
                timeZone={venue.timeZone}
                view={view}
              />
            )}
          </QueryView>
        </>
      )}
    </QueryView>
  );
}

interface ProfileHeadingProps {
  readonly missionName: string;
  readonly missionId: string;
  readonly participationId: string;
}

/** One's own profile is "My profile"; an organiser reads in whose place it writes. */
function ProfileHeading({ missionName, missionId, participationId }: ProfileHeadingProps) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const { data: me } = useQuery(meQuery);
  const { data: participant } = useQuery(participantQuery(missionId, participationId, locale));
  const isOwn = membershipIn(me, missionId)?.participationId === participationId;
  const company = participant?.company.name ?? '…';
  return (
    <PageHeading
      title={t(isOwn ? 'title' : 'titleOther')}
      within={missionName}
      lead={<p>{isOwn ? t('lead', { company }) : t('leadOther', { company })}</p>}
    />
  );
}
