import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { BadgeSheet } from '../../features/badges/badge-sheet.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/badges');

export function Badges() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  return <QueryView query={mission}>{(view) => <BadgeSheet mission={view} />}</QueryView>;
}
