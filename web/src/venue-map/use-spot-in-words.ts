import { useTranslation } from 'react-i18next';
import type { VenueMap } from '../api-client/contract.js';

/** Where a table stands, as people count: rows from the front, places from the left; null where it stands nowhere. */
export function useSpotInWords(): (spot: VenueMap['tables'][number]['spot']) => string {
  const { t } = useTranslation('venueMap');
  return (spot) => (spot === null ? t('nowhere') : t('spot', { row: spot.row + 1, place: spot.column + 1 }));
}
