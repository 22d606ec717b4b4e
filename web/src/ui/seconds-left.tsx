import { useTranslation } from 'react-i18next';
import { serverInstant } from '../time/server-clock.js';
import { EVERY_SECOND, useTicking } from '../time/use-ticking.js';

const SECONDS_PER_MINUTE = 60;

/** "1:05", counted down by the second to that instant of the server's clock; "over" once it is. Not read aloud at every tick. */
export function SecondsLeft({ until }: { readonly until: string }) {
  const { t } = useTranslation('shell');
  const now = useTicking(serverInstant, EVERY_SECOND);
  const left = Math.ceil((Date.parse(until) - now) / 1_000);
  if (left <= 0) return <>{t('timeLeft.over')}</>;
  const seconds = String(left % SECONDS_PER_MINUTE).padStart(2, '0');
  return (
    <span role="timer" aria-live="off">
      {Math.floor(left / SECONDS_PER_MINUTE)}:{seconds}
    </span>
  );
}
