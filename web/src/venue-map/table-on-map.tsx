import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { venueMapQuery } from '../api-client/venue-map.js';
import { HallPicture } from './hall-picture.js';
import { useSpotInWords } from './use-spot-in-words.js';

interface TableOnMapProps {
  readonly missionId: string;
  /** As people call the table. */
  readonly tableLabel: string;
  /** Whether the picture is shown only to whoever asks for it. */
  readonly isFolded?: boolean;
}

/** Where in the hall a table is, in words and as a small map; nothing where nobody has placed it. */
export function TableOnMap({ missionId, tableLabel, isFolded = false }: TableOnMapProps) {
  const { t } = useTranslation('venueMap');
  const inWords = useSpotInWords();
  const { data: map } = useQuery(venueMapQuery(missionId));
  const table = map?.tables.find(({ label }) => label === tableLabel);
  if (map === undefined || table === undefined || table.spot === null) return null;
  const where = inWords(table.spot);
  const picture = (
    <HallPicture map={map} markedId={table.id} label={t('tableAt', { label: tableLabel, place: where })} />
  );
  return isFolded ? (
    <details className="table-on-map">
      <summary>{t('where', { place: where })}</summary>
      {picture}
    </details>
  ) : (
    <figure className="table-on-map">
      {picture}
      <figcaption>{where}</figcaption>
    </figure>
  );
}
