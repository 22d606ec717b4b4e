import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { AuditList } from '../../features/audit/audit-list.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/changes');

export function Audit() {
  const { missionId } = route.useParams();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  return (
    <QueryView query={mission}>
      {(view) => (
        <AuditList
          mission={view}
          filter={filter}
          onFilter={(changed) => void navigate({ search: { ...changed }, replace: true })}
        />
      )}
    </QueryView>
  );
}
