import { useTranslation } from 'react-i18next';
import { HallPicture } from './hall-picture.js';
import { useHallMap } from './use-hall-map.js';

/** The whole hall, folded away until somebody looks for a table; nothing where no table is placed. */
export function HallOverview({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('venueMap');
  const map = useHallMap(missionId);
  if (map === null) return null;
  return (
    <details className="table-on-map">
      <summary>{t('title')}</summary>
      <HallPicture map={map} markedId={null} label={t('title')} />
    </details>
  );
}
