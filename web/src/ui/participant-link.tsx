import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface ParticipantLinkProps {
  readonly missionId: string;
  readonly participant: { readonly participationId: string; readonly companyName: string };
}

/** The name of a participant, which leads to its page; whoever has withdrawn has none any more. */
export function ParticipantLink({ missionId, participant: { participationId, companyName } }: ParticipantLinkProps) {
  const { t } = useTranslation('shell');
  if (companyName === t('somebodyWithdrawn')) return <>{companyName}</>;
  return (
    <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
      <bdi>{companyName}</bdi>
    </Link>
  );
}
