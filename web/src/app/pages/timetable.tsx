import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { MissionTimetable } from '../../features/missions/mission-timetable.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/timetable');

export function TimetablePage() {
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  return <QueryView query={mission}>{(view) => <MissionTimetable mission={view} />}</QueryView>;
}
