import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.js';
import { bothClocks } from '../time/both-clocks.js';
import { formatDay } from '../time/format-time.js';

interface TwoClocksProps {
  readonly instant: string;
  readonly venueZone: string;
  readonly venueCity: string;
  readonly homeZone: string;
}

/** "10:00 Tashkent (06:00 Milan)"; the day at home is added when it is another one. */
export function TwoClocks({ instant, venueZone, venueCity, homeZone }: TwoClocksProps) {
  const { t } = useTranslation('shell');
  const locale = useLocale();
  const { venueTime, homeTime, homeDay } = bothClocks(instant, venueZone, homeZone);
  const home = [homeDay === null ? null : formatDay(homeDay, locale, 'short'), homeTime].filter(Boolean).join(' ');
  return (
    <time dateTime={instant} className="two-clocks">
      <span className="venue-clock">
        <strong>{venueTime}</strong> {venueCity}
      </span>
      {homeTime !== null && <span className="home-clock"> ({t('clockAtHome', { time: home })})</span>}
    </time>
  );
}
