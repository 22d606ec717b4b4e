import { getRouteApi } from '@tanstack/react-router';
import { HallDisplay } from '../../features/display/hall-display.js';

const route = getRouteApi('/display/$missionId');

/** The secret stays in the address, behind "#" where no server sees it: a screen that starts again opens the same one. */
export function Display() {
  const { missionId } = route.useParams();
  const secret = window.location.hash.slice(1);
  return <HallDisplay key={secret} missionId={missionId} secret={secret} />;
}
