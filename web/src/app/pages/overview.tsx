import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { missionQuery } from '../../api-client/missions.js';
import { MissionOverview } from '../../features/missions/mission-overview.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/');

export function Overview() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const { data: me } = useQuery(meQuery);
  return (
    <QueryView query={mission}>
      {(view) => <MissionOverview mission={view} membership={membershipIn(me, missionId)} />}
    </QueryView>
  );
}
