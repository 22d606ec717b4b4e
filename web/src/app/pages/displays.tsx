import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import '../../features/display/display-links.css';
import { DisplayLinks } from '../../features/display/display-links.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/displays');

export function Displays() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  return <QueryView query={mission}>{(view) => <DisplayLinks mission={view} />}</QueryView>;
}
