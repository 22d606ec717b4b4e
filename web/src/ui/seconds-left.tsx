import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentInstant } from '../time/clock.js';

const TICK_MILLISECONDS = 1_000;
const SECONDS_PER_MINUTE = 60;

/** "1:05", counted down by the second to that instant; "over" once it is. Not read aloud at every tick. */
export function SecondsLeft({ until }: { readonly until: string }) {
  const { t } = useTranslation('shell');
  const [now, setNow] = useState(currentInstant);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(currentInstant());
    }, TICK_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const left = Math.ceil((Date.parse(until) - now) / TICK_MILLISECONDS);
  if (left <= 0) return <>{t('timeLeft.over')}</>;
  const seconds = String(left % SECONDS_PER_MINUTE).padStart(2, '0');
  return (
    <span role="timer" aria-live="off">
      {Math.floor(left / SECONDS_PER_MINUTE)}:{seconds}
    </span>
  );
}
