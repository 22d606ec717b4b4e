import { getRouteApi } from '@tanstack/react-router';
import { FloorPage } from '../../features/floor/floor-page.js';

const route = getRouteApi('/floor/$missionId');

/** The secret stays in the address, behind "#" where no server sees it: a phone that starts again opens the same one. */
export function Floor() {
  const { missionId } = route.useParams();
  const secret = window.location.hash.slice(1);
  return <FloorPage key={secret} missionId={missionId} secret={secret} />;
}
