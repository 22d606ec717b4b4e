import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Membership, MissionView } from '../api-client/contract.js';
import { FoldingNavigation } from './folding-navigation.js';

interface MissionNavigationProps {
  readonly mission: MissionView;
  readonly membership: Membership | null;
}

/** The sections of a mission that the reader may open. */
export function MissionNavigation({ mission, membership }: MissionNavigationProps) {
  const { t } = useTranslation('shell');
  const missionId = mission.id;
  const participationId = membership?.participationId ?? null;
  const may = (capability: string) => mission.abilities.includes(capability);
  const isOrganiser = membership?.role === 'organiser';
  return (
    <FoldingNavigation isFolding={isOrganiser}>
      <Link to="/missions/$missionId" params={{ missionId }} activeOptions={{ exact: true }}>
        {t('section.overview')}
      </Link>
      {participationId !== null && (
        <>
          <Link to="/missions/$missionId/participants/$participationId/agenda" params={{ missionId, participationId }}>
            {t('section.myAgenda')}
          </Link>
          <Link
            to="/missions/$missionId/participants/$participationId"
            params={{ missionId, participationId }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t('section.mySuggestions')}
          </Link>
          <Link to="/missions/$missionId/participants/$participationId/wishes" params={{ missionId, participationId }}>
            {t('section.wishes')}
          </Link>
          <Link
            to="/missions/$missionId/participants/$participationId/availability"
            params={{ missionId, participationId }}
          >
            {t('section.myAvailability')}
          </Link>
          <Link to="/missions/$missionId/participants/$participationId/profile" params={{ missionId, participationId }}>
            {t('section.myProfile')}
          </Link>
          <Link to="/missions/$missionId/participants/$participationId/privacy" params={{ missionId, participationId }}>
            {t('section.privacy')}
          </Link>
        </>
      )}
      {isOrganiser && may('participants.read') && (
        <Link to="/missions/$missionId/participants" params={{ missionId }}>
          {t('section.participants')}
        </Link>
      )}
      {may('meetings.request') && (
        <Link to="/missions/$missionId/requests" params={{ missionId }}>
          {t('section.requests')}
        </Link>
      )}
      {isOrganiser && <OrganiserSections missionId={missionId} may={may} />}
    </FoldingNavigation>
  );
}

interface OrganiserSectionsProps {
  readonly missionId: string;
  readonly may: (capability: string) => boolean;
}

/** What only organisers open, and last. */
function OrganiserSections({ missionId, may }: OrganiserSectionsProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      {may('phases.decide') && (
        <Link to="/missions/$missionId/phases" params={{ missionId }}>
          {t('section.phases')}
        </Link>
      )}
      {may('meetings.propose') && (
        <Link to="/missions/$missionId/matching" params={{ missionId }}>
          {t('section.matching')}
        </Link>
      )}
      {may('meetings.propose') && (
        <Link to="/missions/$missionId/fairness" params={{ missionId }}>
          {t('section.fairness')}
        </Link>
      )}
      {may('meetings.propose') && (
        <Link to="/missions/$missionId/figures" params={{ missionId }}>
          {t('section.figures')}
        </Link>
      )}
      <AgendaSections missionId={missionId} may={may} />
      {may('attendance.report') && (
        <Link to="/missions/$missionId/desk" params={{ missionId }}>
          {t('section.desk')}
        </Link>
      )}
      {may('personal-links.issue') && (
        <Link to="/missions/$missionId/displays" params={{ missionId }}>
          {t('section.displays')}
        </Link>
      )}
      {may('notifications.manage') && (
        <Link to="/missions/$missionId/messages" params={{ missionId }}>
          {t('section.messages')}
        </Link>
      )}
      {may('audit.read') && (
        <Link to="/missions/$missionId/changes" params={{ missionId }}>
          {t('section.audit')}
        </Link>
      )}
    </>
  );
}

/** The agenda, how it would hold, who interprets in it, and where its tables stand. */
function AgendaSections({ missionId, may }: OrganiserSectionsProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      {may('agenda.read') && (
        <Link to="/missions/$missionId/agenda" params={{ missionId }}>
          {t('section.agenda')}
        </Link>
      )}
      {may('agenda.generate') && (
        <Link to="/missions/$missionId/rehearsal" params={{ missionId }}>
          {t('section.rehearsal')}
        </Link>
      )}
      {may('agenda.read') && (
        <Link to="/missions/$missionId/interpreters" params={{ missionId }}>
          {t('section.interpreters')}
        </Link>
      )}
      {may('agenda.publish') && (
        <Link to="/missions/$missionId/venue-map" params={{ missionId }}>
          {t('section.venue-map')}
        </Link>
      )}
    </>
  );
}
