import { useTranslation } from 'react-i18next';
import { serverInstant } from '../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../time/use-ticking.js';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** How long it is until that instant, counted down while it is looked at; "over" once it is. */
export function TimeLeft({ until }: { readonly until: string }) {
  const { t } = useTranslation('shell');
  const now = useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES);
  const minutesLeft = Math.ceil((Date.parse(until) - now) / 60_000);
  if (minutesLeft <= 0) return <>{t('timeLeft.over')}</>;
  const minutes = minutesLeft % MINUTES_PER_HOUR;
  const hoursLeft = Math.floor(minutesLeft / MINUTES_PER_HOUR);
  if (hoursLeft === 0) return <>{t('timeLeft.minutes', { minutes })}</>;
  const days = Math.floor(hoursLeft / HOURS_PER_DAY);
  const hours = hoursLeft % HOURS_PER_DAY;
  return <>{days === 0 ? t('timeLeft.hours', { hours, minutes }) : t('timeLeft.days', { days, hours })}</>;
}
