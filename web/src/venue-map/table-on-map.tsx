import { useQuery } from '@tanstack/react-query';
import { venueMapQuery } from '../api-client/venue-map.js';
import { TableInHall } from './table-in-hall.js';

interface TableOnMapProps {
  readonly missionId: string;
  /** As people call the table. */
  readonly tableLabel: string;
  /** Whether the picture is shown only to whoever asks for it. */
  readonly isFolded?: boolean;
}

/** Where in the hall of a mission a table is; nothing where nobody has placed it. */
export function TableOnMap({ missionId, tableLabel, isFolded = false }: TableOnMapProps) {
  const { data: map } = useQuery(venueMapQuery(missionId));
  return map === undefined ? null : <TableInHall hall={map} tableLabel={tableLabel} isFolded={isFolded} />;
}
