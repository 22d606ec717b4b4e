import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConfigurationFinding } from '../api-client/contract.js';

interface FixLinkProps {
  readonly missionId: string;
  readonly finding: ConfigurationFinding;
}

const pageByPlace = {
  mission: '/missions/$missionId',
  participants: '/missions/$missionId/participants',
  matching: '/missions/$missionId/matching',
  phases: '/missions/$missionId/phases',
  requests: '/missions/$missionId/requests',
  messages: '/missions/$missionId/messages',
} as const;

/** The way to where a finding is mended; none to what only whoever runs the product can do. */
export function FixLink({ missionId, finding: { fixOn, participants } }: FixLinkProps) {
  const { t } = useTranslation('configuration');
  const [only] = participants;
  if (fixOn === 'operator') return null;
  if (fixOn === 'participants' && only !== undefined && participants.length === 1) {
    const { participationId } = only;
    return (
      <Link
        to="/missions/$missionId/participants/$participationId/availability"
        params={{ missionId, participationId }}
      >
        {t('fix.participant')}
      </Link>
    );
  }
  return (
    <Link to={pageByPlace[fixOn]} params={{ missionId }}>
      {t(`fix.${fixOn}`)}
    </Link>
  );
}
