import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { participantQuery } from '../../api-client/participants.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Icon } from '../../ui/icon.js';

interface BackToParticipantProps {
  readonly missionId: string;
  readonly participationId: string;
}

/** Leads from a page about a participant to the one it starts from, under its name. */
export function BackToParticipant({ missionId, participationId }: BackToParticipantProps) {
  const { data } = useQuery(participantQuery(missionId, participationId, useLocale()));
  if (data === undefined) return null;
  return (
    <Link
      to="/missions/$missionId/participants/$participationId"
      params={{ missionId, participationId }}
      className="way-back"
    >
      <Icon name="arrow-left" size="xs" />
      <bdi>{data.company.name}</bdi>
    </Link>
  );
}
