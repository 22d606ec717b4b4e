import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingHold, MissionView } from '../../../api-client/contract.js';
import { BookingPlace } from './booking-place.js';
import { useSecondsLeft } from './use-seconds-left.js';

interface HeldTimeProps {
  readonly mission: MissionView;
  readonly hold: BookingHold;
  readonly onOver: () => void;
}

/** A time that is kept for the two for now, and how long still. */
export function HeldTime({ mission, hold, onOver }: HeldTimeProps) {
  const { t } = useTranslation('booking');
  const secondsLeft = useSecondsLeft(hold);
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
