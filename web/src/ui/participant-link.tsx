import { Link } from '@tanstack/react-router';
import { useWithdrawn } from '../i18n/use-withdrawn.js';

interface ParticipantLinkProps {
  readonly missionId: string;
  readonly participant: { readonly participationId: string; readonly companyName: string };
}

/** The name of a participant, which leads to its page; whoever has withdrawn has none any more. */
export function ParticipantLink({ missionId, participant }: ParticipantLinkProps) {
  const hasWithdrawn = useWithdrawn();
  const { participationId, companyName } = participant;
  if (hasWithdrawn(participant)) return <>{companyName}</>;
  return (
    <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
      <bdi>{companyName}</bdi>
    </Link>
  );
}
