import { useEffect, useState } from 'react';
import type { BookingHold } from '../../../api-client/contract.js';
import { currentInstant } from '../../../time/clock.js';
import { useTicking } from '../../../time/use-ticking.js';

const TICK_MILLISECONDS = 500;

/**
 * How many seconds of a hold are left, counted from when it came here: the clock of the device may be wrong, but it runs
 * as fast as the server's.
 */
export function useSecondsLeft({ id, heldAt, expiresAt }: BookingHold): number {
  const [arrivedAt, setArrivedAt] = useState(currentInstant);
  useEffect(() => {
    setArrivedAt(currentInstant());
  }, [id]);
  const now = useTicking(currentInstant, TICK_MILLISECONDS);
  const lasts = Date.parse(expiresAt) - Date.parse(heldAt);
  return Math.max(0, Math.ceil((lasts - (now - arrivedAt)) / 1_000));
}
