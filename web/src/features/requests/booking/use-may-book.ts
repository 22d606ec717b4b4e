import { useQuery } from '@tanstack/react-query';
import { agendaVersionQuery, agendaVersionsQuery, participantAgendaQuery } from '../../../api-client/agendas.js';
import { bookingPolicyQuery } from '../../../api-client/bookings.js';
import type { MeetingRequest, MissionView } from '../../../api-client/contract.js';

/** Whether the reader can give the two of this request a time: they are the ones to say so, and have none yet. */
export function useMayBook(mission: MissionView, request: MeetingRequest, participationId: string | null): boolean {
  const isOrganiser = mission.abilities.includes('agenda.publish');
  const policy = useQuery(bookingPolicyQuery(mission.id));
  const ownTimed = useOwnMeetings(mission.id, participationId);
  const publicTimed = usePublicMeetings(mission.id, isOrganiser);
  if (!isOrganiser && policy.data?.isOpen !== true) return false;
  if (request.status === 'open') return request.abilities.includes('accept');
  const timed = isOrganiser ? publicTimed : ownTimed;
  return request.meetingId !== null && timed?.includes(request.meetingId) === false;
}

/** The meetings that have a time in the reader's own agenda; undefined while that is not known. */
function useOwnMeetings(missionId: string, participationId: string | null): readonly string[] | undefined {
  const agenda = useQuery({
    ...participantAgendaQuery(missionId, participationId ?? ''),
    enabled: participationId !== null,
  });
  return agenda.data?.meetings.map(({ meetingId }) => meetingId);
}

/** The same in the agenda that is public, which organisers see as a whole. */
function usePublicMeetings(missionId: string, isOrganiser: boolean): readonly string[] | undefined {
  const versions = useQuery({ ...agendaVersionsQuery(missionId), enabled: isOrganiser });
  const published = versions.data?.items.find(({ status }) => status === 'published');
  const version = useQuery({
    ...agendaVersionQuery(missionId, published?.id ?? ''),
    enabled: published !== undefined,
  });
  if (versions.data !== undefined && published === undefined) return [];
  return version.data?.placements.map(({ meetingId }) => meetingId);
}
