import { getRouteApi } from '@tanstack/react-router';
import { FloorPage } from '../../features/floor/floor-page.js';
import { useLinkSecret } from '../use-link-secret.js';

const route = getRouteApi('/floor/$missionId');

export function Floor() {
  const { missionId } = route.useParams();
  const secret = useLinkSecret();
  return <FloorPage key={secret} missionId={missionId} secret={secret} />;
}
