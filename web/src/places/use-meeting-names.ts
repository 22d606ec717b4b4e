import { useQuery, skipToken } from '@tanstack/react-query';
import { agendaVersionQuery, agendaVersionsQuery } from '../api-client/agendas.js';

/** Who meets, by meeting, as far as the newest version knows: "firm – buyer". */
export function useMeetingNames(missionId: string): ReadonlyMap<string, string> {
  const { data: versions } = useQuery(agendaVersionsQuery(missionId));
  const newest = versions?.items[0];
  const options = agendaVersionQuery(missionId, newest?.id ?? '');
  const { data } = useQuery({ ...options, queryFn: newest ? options.queryFn : skipToken });
  const meetings = [...(data?.placements ?? []), ...(data?.unplacedMeetings ?? [])];
  return new Map(meetings.map(({ meetingId, sme, buyer }) => [meetingId, `${sme.companyName} – ${buyer.companyName}`]));
}
