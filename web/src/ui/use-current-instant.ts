import { useEffect, useState } from 'react';
import { currentInstant } from '../time/clock.js';

const TICK_MILLISECONDS = 20_000;

/** Now, in milliseconds since 1970, told anew often enough for minutes that are counted down. */
export function useCurrentInstant(): number {
  const [now, setNow] = useState(currentInstant);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(currentInstant());
    }, TICK_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
