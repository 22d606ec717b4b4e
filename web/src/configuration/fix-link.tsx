import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConfigurationFinding } from '../api-client/contract.js';
import { TIMETABLE_PLACE } from './timetable-place.js';

interface FixLinkProps {
  readonly missionId: string;
  readonly finding: ConfigurationFinding;
}

const pageByPlace = {
  mission: '/missions/$missionId/timetable',
  participants: '/missions/$missionId/participants',
  matching: '/missions/$missionId/matching',
  phases: '/missions/$missionId/phases',
  requests: '/missions/$missionId/requests',
  messages: '/missions/$missionId/messages',
} as const;

const onParticipant = '/missions/$missionId/participants/$participationId';
const onAvailability = '/missions/$missionId/participants/$participationId/availability';

type Kind = ConfigurationFinding['kind'];

const ofInterpreters: ReadonlySet<Kind> = new Set<Kind>([
  'no-interpreter',
  'too-few-interpreters',
  'interpreter-not-needed',
]);
const ofContacts: ReadonlySet<Kind> = new Set<Kind>(['contacts-missing', 'nobody-reachable']);

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
  if (fixOn === 'participants' && only !== undefined && participants.length === 1) {
    const { participationId } = only;
    const page = ofContacts.has(kind) ? onParticipant : onAvailability;
    return (
      <Link to={page} params={{ missionId, participationId }}>
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
