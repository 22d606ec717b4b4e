import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { venueMapQuery } from '../api-client/venue-map.js';
import { HallPicture } from './hall-picture.js';

/** The whole hall, folded away until somebody looks for a table; nothing where no table is placed. */
export function HallOverview({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('venueMap');
  const { data: map } = useQuery(venueMapQuery(missionId));
  if (map === undefined || map.tables.every(({ spot }) => spot === null)) return null;
  return (
    <details className="table-on-map">
      <summary>{t('title')}</summary>
      <HallPicture map={map} markedId={null} label={t('title')} />
    </details>
  );
}
