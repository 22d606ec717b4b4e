import { useQuery } from '@tanstack/react-query';
import type { VenueMap } from '../api-client/contract.js';
import { venueMapQuery } from '../api-client/venue-map.js';

/** The map of a mission; null where no table is placed on it, and while it is not known yet. */
export function useHallMap(missionId: string): VenueMap | null {
  const { data: map } = useQuery(venueMapQuery(missionId));
  return map === undefined || map.tables.every(({ spot }) => spot === null) ? null : map;
}
