import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../../api-client/access.js';
import type { MissionView, Participant as Participation } from '../../api-client/contract.js';
import { missionQuery } from '../../api-client/missions.js';
import { participantQuery } from '../../api-client/participants.js';
import { ContactSection } from '../../features/participants/contact-section.js';
import { GivenLinks } from '../../features/participants/given-links.js';
import { ParticipantProfile } from '../../features/participants/participant-profile.js';
import { PersonalLink } from '../../features/participants/personal-link.js';
import { SuggestionList } from '../../features/suggestions/suggestion-list.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { SyntheticMark } from '../../ui/synthetic-mark.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId');

export function Participant() {
  const { missionId, participationId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const participant = useQuery(participantQuery(missionId, participationId, locale));
  return (
    <QueryView query={mission}>
      {(view) => (
        <QueryView query={participant}>
          {(participation) => <ParticipantPage key={participationId} mission={view} participant={participation} />}
        </QueryView>
      )}
    </QueryView>
  );
}

function ParticipantPage({
  mission,
  participant,
}: {
  readonly mission: MissionView;
  readonly participant: Participation;
}) {
  const { t } = useTranslation('participants');
  const { timeZone } = mission.venue;
  const isOwn = useIsOwn(participant);
  const choice = route.useSearch();
  const navigate = route.useNavigate();
  const may = (capability: string) => mission.abilities.includes(capability);
  const mayLookAs = !isOwn && may('meetings.propose');
  return (
    <>
      <ParticipantHeading mission={mission} participant={participant} isOwn={isOwn} />
      <div className="two-columns">
        <div>
          {mayLookAs && (
            <ChoiceGroup
              legend={t('eyes.legend')}
              value={choice.as ?? 'organiser'}
              choices={[
                { value: 'organiser', label: t('eyes.organiser') },
                { value: 'participant', label: t('eyes.participant') },
              ]}
              onChange={(eyes) =>
                void navigate({
                  search: { ...choice, as: eyes === 'participant' ? eyes : undefined },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )}
          {may('suggestions.read') && (
            <SuggestionList
              missionId={mission.id}
              participationId={participant.id}
              side={participant.side}
              mayRequest={may('meetings.request')}
              mayWish={may('meetings.request') && (isOwn || may('meetings.propose'))}
              choice={choice}
              onChoice={(chosen) => void navigate({ search: { ...chosen }, replace: true, resetScroll: false })}
            />
          )}
        </div>
        <aside>
          <h2 className="h5">{t('profile.title')}</h2>
          <ParticipantProfile participant={participant} timeZone={timeZone} />
          {(isOwn || may('personal-links.issue')) && (
            <ContactSection missionId={mission.id} participationId={participant.id} />
          )}
          {may('personal-links.issue') && <LinksOf mission={mission} participant={participant} />}
        </aside>
      </div>
    </>
  );
}

/** The ways in: partners have a page of their own besides. */
function LinksOf({ mission, participant }: Omit<ParticipantHeadingProps, 'isOwn'>) {
  const of = { missionId: mission.id, participationId: participant.id, timeZone: mission.venue.timeZone };
  return (
    <>
      <PersonalLink {...of} purpose="sign-in" />
      {participant.side === 'buyer' && <PersonalLink {...of} purpose="partner-page" />}
      <GivenLinks {...of} />
    </>
  );
}

function useIsOwn(participant: Participation): boolean {
  const { data: me } = useQuery(meQuery);
  return membershipIn(me, participant.missionId)?.participationId === participant.id;
}

interface ParticipantHeadingProps {
  readonly mission: MissionView;
  readonly participant: Participation;
  readonly isOwn: boolean;
}

function ParticipantHeading({ mission, participant, isOwn }: ParticipantHeadingProps) {
  const { t } = useTranslation('participants');
  const { country } = useVocabulary();
  const { company, side } = participant;
  const place = [company.city, company.province, country(company.countryCode)].filter(Boolean).join(', ');
  return (
    <PageHeading
      title={company.name}
      within={mission.name}
      lead={
        <p>
          {t(`side.${side}`)} · {place} <SyntheticMark isSynthetic={company.isSynthetic} />
        </p>
      }
      actions={!isOwn && <HeadingLinks mission={mission} participant={participant} />}
    />
  );
}

/**
 * The agenda is everybody's to read, the full profile organisers'. Its own people have all of it among their sections.
 */
function HeadingLinks({ mission, participant }: Omit<ParticipantHeadingProps, 'isOwn'>) {
  const { t } = useTranslation('participants');
  const params = { missionId: mission.id, participationId: participant.id };
  return (
    <div className="button-row">
      {mission.abilities.includes('personal-links.issue') && (
        <>
          <Link
            to="/missions/$missionId/participants/$participationId/profile"
            params={params}
            className="btn btn-outline-primary"
          >
            {t('profile.edit')}
          </Link>
          <Link
            to="/missions/$missionId/participants/$participationId/availability"
            params={params}
            className="btn btn-outline-primary"
          >
            {t('availability.title')}
          </Link>
          <Link
            to="/missions/$missionId/participants/$participationId/privacy"
            params={params}
            className="btn btn-outline-primary"
          >
            {t('profile.privacy')}
          </Link>
        </>
      )}
      <Link
        to="/missions/$missionId/participants/$participationId/agenda"
        params={params}
        className="btn btn-outline-primary"
      >
        {t('profile.agenda')}
      </Link>
    </div>
  );
}
