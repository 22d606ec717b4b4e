import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { participantAgendaQuery } from '../../api-client/agendas.js';
import type { ParticipantMeeting } from '../../api-client/contract.js';
import { reviewsQuery } from '../../api-client/meeting-reviews.js';
import { missionQuery } from '../../api-client/missions.js';
import { participantQuery } from '../../api-client/participants.js';
import { programmeQuery } from '../../api-client/programme.js';
import { CalendarFeed } from '../../features/my-agenda/calendar-feed.js';
import { ReviewForm } from '../../features/my-agenda/review-form.js';
import { StandbyOffers } from '../../features/my-agenda/standby-offers.js';
import { ParticipantAgendaView } from '../../features/my-agenda/participant-agenda-view.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { BackToParticipant } from './back-to-participant.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/agenda');

export function ParticipantAgenda() {
  const { missionId, participationId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const agenda = useQuery(participantAgendaQuery(missionId, participationId));
  const programme = useQuery(programmeQuery(missionId));
  const { data: me } = useQuery(meQuery);
  const isOwn = membershipIn(me, missionId)?.participationId === participationId;
  const reviews = useQuery({ ...reviewsQuery(missionId, participationId), enabled: isOwn });
  const reviewOf = (meeting: ParticipantMeeting) =>
    reviews.data && (
      <ReviewForm
        missionId={missionId}
        participationId={participationId}
        meeting={meeting}
        review={reviews.data.items.find(({ meetingId }) => meetingId === meeting.meetingId) ?? null}
      />
    );
  return (
    <QueryView query={mission}>
      {(view) => (
        <>
          {!isOwn && <BackToParticipant missionId={missionId} participationId={participationId} />}
          <AgendaHeading missionName={view.name} {...{ missionId, participationId, isOwn }} />
          <StandbyOffers mission={view} participationId={participationId} />
          <QueryView query={agenda}>
            {(published) => (
              <ParticipantAgendaView
                key={participationId}
                mission={view}
                agenda={published}
                programme={programme.data?.items ?? []}
                {...(isOwn && { reviewOf })}
              />
            )}
          </QueryView>
          <ProblemNotice error={programme.error ?? (isOwn ? reviews.error : null)} />
          {isOwn && <CalendarFeed mission={view} participationId={participationId} />}
        </>
      )}
    </QueryView>
  );
}

interface AgendaHeadingProps {
  readonly missionName: string;
  readonly missionId: string;
  readonly participationId: string;
  readonly isOwn: boolean;
}

/** One's own agenda is "My agenda"; the organiser reads whose it is. */
function AgendaHeading({ missionName, missionId, participationId, isOwn }: AgendaHeadingProps) {
  const { t } = useTranslation('myAgenda');
  const locale = useLocale();
  const { data: participant } = useQuery(participantQuery(missionId, participationId, locale));
  return (
    <PageHeading
      title={t(isOwn ? 'title' : 'titleOther')}
      within={missionName}
      {...(isOwn && { lead: <p>{participant?.company.name ?? '…'}</p> })}
    />
  );
}
