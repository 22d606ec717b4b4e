import { useTranslation } from 'react-i18next';
import type { BookingTimes, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../../time/format-time.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { TwoClocks } from '../../../ui/two-clocks.js';

interface TimesHeldByOthersProps {
  readonly mission: MissionView;
  readonly held: BookingTimes['held'];
}

/** Times that cannot be chosen just now, since somebody holds them for one of the two; and from when on they are free again. */
export function TimesHeldByOthers({ mission, held }: TimesHeldByOthersProps) {
  const { t } = useTranslation('booking');
  const locale = useLocale();
  const { timeZone, city } = mission.venue;
  if (held.length === 0) return null;
  return (
    <section className="times-held">
      <h3 className="h6">{t('heldByOthers.title')}</h3>
      <p>{t('heldByOthers.explained')}</p>
      <ul>
        {held.map(({ slotId, startsAt, heldUntil }) => (
          <li key={slotId}>
            {formatDay(wallDay(startsAt, timeZone), locale, 'short')},{' '}
            <TwoClocks instant={startsAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} /> ·{' '}
            {t('heldByOthers.until')}{' '}
            <TwoClocks instant={heldUntil} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
