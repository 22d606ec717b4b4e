import { useTranslation } from 'react-i18next';
import { bothClocks } from '../time/both-clocks.js';
import { homeTimeZone } from '../time/home-zone.js';

/** Gives an ISO instant in words, on the venue's clock and the one at home: "10:00 Tashkent (06:00 Milan)". */
export function useToldInstant(venueZone: string, venueCity: string): (instant: string) => string {
  const { t } = useTranslation('shell');
  return (instant) => {
    const { venueTime, homeTime } = bothClocks(instant, venueZone, homeTimeZone);
    const home = homeTime === null ? '' : ` (${t('clockAtHome', { time: homeTime })})`;
    return `${venueTime} ${venueCity}${home}`;
  };
}
