import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { missionQuery } from '../../api-client/missions.js';
import { AgendaBoard, type BoardChoice } from '../../features/agenda/agenda-board.js';
import '../../ui/print.css';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/agenda');

export function Agenda() {
  const { missionId } = route.useParams();
  const choice = route.useSearch();
  const navigate = route.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  const choose = useCallback(
    (changed: BoardChoice) => void navigate({ search: { ...changed }, replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <QueryView query={mission}>{(view) => <AgendaBoard mission={view} choice={choice} onChoice={choose} />}</QueryView>
  );
}
