import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { MergeTwo } from '../../features/duplicates/merge-two.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/merge/$goneId');

export function Merge() {
  const { missionId, participationId, goneId } = route.useParams();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  return (
    <QueryView query={mission}>
      {(view) => (
        <MergeTwo
          mission={view}
          keptId={participationId}
          goneId={goneId}
          onSwap={() =>
            void navigate({
              to: '/missions/$missionId/participants/$participationId/merge/$goneId',
              params: { missionId, participationId: goneId, goneId: participationId },
              replace: true,
            })
          }
          onMerged={() => navigate({ to: '/missions/$missionId/participants/duplicates', params: { missionId } })}
        />
      )}
    </QueryView>
  );
}
