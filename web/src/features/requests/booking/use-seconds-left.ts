import { useEffect, useState } from 'react';
import { currentInstant } from '../../../time/clock.js';
import type { BookingHold } from '../../../api-client/contract.js';

const TICK_MILLISECONDS = 500;

/**
 * How many seconds of a hold are left, counted from when it came here: the clock of the device may be wrong, but it runs
 * as fast as the server's.
 */
export function useSecondsLeft({ id, heldAt, expiresAt }: BookingHold): number {
  const [arrivedAt, setArrivedAt] = useState(currentInstant);
  const [now, setNow] = useState(currentInstant);
  useEffect(() => {
    setArrivedAt(currentInstant());
    setNow(currentInstant());
    const timer = setInterval(() => {
      setNow(currentInstant());
    }, TICK_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [id]);
  const lasts = Date.parse(expiresAt) - Date.parse(heldAt);
  return Math.max(0, Math.ceil((lasts - (now - arrivedAt)) / 1_000));
}
