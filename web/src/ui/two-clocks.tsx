import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.js';
import { bothClocks } from '../time/both-clocks.js';
import { formatDay } from '../time/format-time.js';

interface TwoClocksProps {
  readonly instant: string;
  /** Where a stretch of time is told, when it ends. */
  readonly until?: string;
  readonly venueZone: string;
  readonly venueCity: string;
  readonly homeZone: string;
}

/**
 * "10:00 Tashkent (06:00 Milan)", or "10:00–10:20 Tashkent (06:00–06:20 Milan)"; the day at home is added when it is
 * another one.
 */
export function TwoClocks({ instant, until, venueZone, venueCity, homeZone }: TwoClocksProps) {
  const { t } = useTranslation('shell');
  const locale = useLocale();
  const start = bothClocks(instant, venueZone, homeZone);
  const end = until === undefined ? null : bothClocks(until, venueZone, homeZone);
  const homeTime = span(start.homeTime, end?.homeTime);
  const homeDay = start.homeDay === null ? null : formatDay(start.homeDay, locale, 'short');
  const home = [homeDay, homeTime].filter(Boolean).join(' ');
  return (
    <time dateTime={instant} className="two-clocks">
      <span className="venue-clock">
        <strong>{span(start.venueTime, end?.venueTime)}</strong> {venueCity}
      </span>
      {homeTime !== null && (
        <>
          {' '}
          <span className="home-clock">({t('clockAtHome', { time: home })})</span>
        </>
      )}
    </time>
  );
}

function span(from: string | null, to: string | null | undefined): string | null {
  return from === null || to === null || to === undefined ? from : `${from}–${to}`;
}
