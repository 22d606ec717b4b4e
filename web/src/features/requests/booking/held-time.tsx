import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingHold, MissionView } from '../../../api-client/contract.js';
import { serverInstant } from '../../../time/server-clock.js';
import { useTicking } from '../../../time/use-ticking.js';
import { BookingPlace } from './booking-place.js';

/** Often enough that no second is passed over. */
const TICK_MILLISECONDS = 500;

interface HeldTimeProps {
  readonly mission: MissionView;
  readonly hold: BookingHold;
  readonly onOver: () => void;
}

/** A time that is kept for the two for now, and how long still. */
export function HeldTime({ mission, hold, onOver }: HeldTimeProps) {
  const { t } = useTranslation('booking');
  const secondsLeft = secondsLeftOf(hold, useTicking(serverInstant, TICK_MILLISECONDS));
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [hold.id]);
  useEffect(() => {
    if (secondsLeft === 0) onOver();
  }, [secondsLeft, onOver]);
  const minutes = Math.floor(secondsLeft / 60);
  const seconds = String(secondsLeft % 60).padStart(2, '0');
  return (
    <div className="held-time">
      <p ref={heading} tabIndex={-1} className="held-title">
        {t('held.title')}
      </p>
      <BookingPlace mission={mission} place={hold} />
      <p className="held-countdown">
        <span role="timer">{t('held.left', { time: `${String(minutes)}:${seconds}` })}</span>
      </p>
      <p className="mb-0">{t('held.explained')}</p>
    </div>
  );
}

/** Never more than it was taken for, however exactly the server's clock is known. */
function secondsLeftOf({ heldAt, expiresAt }: BookingHold, now: number): number {
  const end = Date.parse(expiresAt);
  return Math.max(0, Math.ceil(Math.min(end - now, end - Date.parse(heldAt)) / 1_000));
}
