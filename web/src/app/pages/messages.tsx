import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { MessageList } from '../../features/messages/message-list.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/messages');

export function Messages() {
  const { missionId } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  return (
    <QueryView query={mission}>
      {(view) => (
        <MessageList
          mission={view}
          state={state}
          onState={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
        />
      )}
    </QueryView>
  );
}
