import { Link } from '@tanstack/react-router';

interface ParticipantLinkProps {
  readonly missionId: string;
  readonly participant: { readonly participationId: string; readonly companyName: string; readonly isErased: boolean };
}

/** The name of a participant, which leads to its page; whoever has withdrawn has none any more. */
export function ParticipantLink({ missionId, participant }: ParticipantLinkProps) {
  const { participationId, companyName, isErased } = participant;
  if (isErased) return <>{companyName}</>;
  return (
    <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
      <bdi>{companyName}</bdi>
    </Link>
  );
}
