import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { DuplicateList } from '../../features/duplicates/duplicate-list.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/duplicates');

export function Duplicates() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  return <QueryView query={mission}>{(view) => <DuplicateList mission={view} />}</QueryView>;
}
