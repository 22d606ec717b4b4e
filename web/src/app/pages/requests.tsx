import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery, membershipIn } from '../../api-client/access.js';
import { missionQuery } from '../../api-client/missions.js';
import { RequestList } from '../../features/requests/request-list.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/requests');

export function Requests() {
  const { missionId } = route.useParams();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  const { data: me } = useQuery(meQuery);
  return (
    <QueryView query={mission}>
      {(view) => (
        <RequestList
          mission={view}
          membership={membershipIn(me, missionId)}
          status={status}
          onStatus={(chosen) => void navigate({ search: { status: chosen }, replace: true })}
        />
      )}
    </QueryView>
  );
}
