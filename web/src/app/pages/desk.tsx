import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { DeskBoard } from '../../features/desk/desk-board.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/desk');

export function Desk() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  return <QueryView query={mission}>{(view) => <DeskBoard mission={view} />}</QueryView>;
}
