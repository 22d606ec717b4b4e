import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfigurationFinding } from '../api-client/contract.js';
import { TIMETABLE_PLACE } from './timetable-place.js';

interface FixLinkProps {
  readonly missionId: string;
  readonly finding: ConfigurationFinding;
}

type Concerned = Pick<ConfigurationFinding, 'participants'>;

const pageByPlace = {
  mission: '/missions/$missionId/timetable',
  participants: '/missions/$missionId/participants',
  matching: '/missions/$missionId/matching',
  phases: '/missions/$missionId/phases',
  requests: '/missions/$missionId/requests',
  messages: '/missions/$missionId/messages',
} as const;

const onParticipant = '/missions/$missionId/participants/$participationId';
const onProfile = '/missions/$missionId/participants/$participationId/profile';
const onAvailability = '/missions/$missionId/participants/$participationId/availability';

type Kind = ConfigurationFinding['kind'];

const ofInterpreters: ReadonlySet<Kind> = new Set<Kind>([
  'no-interpreter',
  'too-few-interpreters',
  'interpreter-not-needed',
]);
const ofLanguages: ReadonlySet<Kind> = new Set<Kind>(['languages-unknown', 'languages-not-bridged']);
const ofContacts: ReadonlySet<Kind> = new Set<Kind>(['contacts-missing', 'nobody-reachable']);

/** Of so many the profiles are a step away; of more one begins at the list. */
const MOST_LINKS = 12;

/** The way to where a finding is mended; none to what only whoever runs the product can do. */
export function FixLink({ missionId, finding: { kind, fixOn, participants } }: FixLinkProps) {
  const { t } = useTranslation('configuration');
  const [only] = participants;
  if (fixOn === 'operator') return null;
  if (ofInterpreters.has(kind)) {
    return (
      <Link to="/missions/$missionId/interpreters" params={{ missionId }}>
        {t('fix.interpreters')}
      </Link>
    );
  }
  if (ofLanguages.has(kind) && participants.length > 1 && participants.length <= MOST_LINKS) {
    return <LinksToProfiles missionId={missionId} participants={participants} />;
  }
  if (fixOn === 'participants' && only !== undefined && participants.length === 1) {
    const { participationId } = only;
    return (
      <Link to={pageOfParticipant(kind)} params={{ missionId, participationId }}>
        {t('fix.participant')}
      </Link>
    );
  }
  return (
    <Link to={pageByPlace[fixOn]} params={{ missionId }} {...(fixOn === 'mission' && { hash: TIMETABLE_PLACE })}>
      {t(`fix.${fixOn}`)}
    </Link>
  );
}

function pageOfParticipant(kind: Kind): typeof onProfile | typeof onParticipant | typeof onAvailability {
  if (ofLanguages.has(kind)) return onProfile;
  return ofContacts.has(kind) ? onParticipant : onAvailability;
}

/** The profile of each whom a finding names. */
function LinksToProfiles({ missionId, participants }: { readonly missionId: string } & Concerned) {
  const { t } = useTranslation('configuration');
  return (
    <>
      {t('fix.profiles')}{' '}
      {participants.map(({ participationId, companyName }, index) => (
        <Fragment key={participationId}>
          {index > 0 && ', '}
          <Link to={onProfile} params={{ missionId, participationId }}>
            {companyName}
          </Link>
        </Fragment>
      ))}
    </>
  );
}
