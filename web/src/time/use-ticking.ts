import { useEffect, useState } from 'react';

/** How often what is counted in seconds, and what is counted in minutes, is told anew; milliseconds. */
export const EVERY_SECOND = 1_000;
export const OFTEN_ENOUGH_FOR_MINUTES = 20_000;

/**
 * What a clock shows, told anew every so often.
 *
 * @param clock an instant in milliseconds since 1970: `serverInstant` for what the server has set a time for,
 *   `currentInstant` for what has happened on this device
 * @param isTicking false where nothing is counted now
 */
export function useTicking(clock: () => number, everyMilliseconds: number, isTicking = true): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!isTicking) return undefined;
    const tick = (): void => {
      setNow(clock());
    };
    tick();
    const timer = setInterval(tick, everyMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [clock, everyMilliseconds, isTicking]);
  return now;
}
