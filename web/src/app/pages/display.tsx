import { getRouteApi } from '@tanstack/react-router';
import { HallDisplay } from '../../features/display/hall-display.js';
import { useLinkSecret } from '../use-link-secret.js';

const route = getRouteApi('/display/$missionId');

export function Display() {
  const { missionId } = route.useParams();
  const secret = useLinkSecret();
  return <HallDisplay key={secret} missionId={missionId} secret={secret} />;
}
