import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { missionQuery } from '../../api-client/missions.js';
import type { ParticipantFilter } from '../../api-client/participants.js';
import { ParticipantList } from '../../features/participants/participant-list.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants');

export function Participants() {
  const { missionId } = route.useParams();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  const changeFilter = useCallback(
    (changed: ParticipantFilter) => void navigate({ search: { ...changed }, replace: true }),
    [navigate],
  );
  return (
    <QueryView query={mission}>
      {(view) => <ParticipantList mission={view} filter={filter} onFilter={changeFilter} />}
    </QueryView>
  );
}
