import { startTransition, useEffect, useState } from 'react';
import { usePrinting } from './use-printing.js';

/** More than a screen holds, and few enough to be made between two frames. */
const STEP = 60;

/**
 * How many of a long list are in the page: a few at once, then the rest in steps, between which the page answers. While it
 * rests the list stays as long as it is, so that what comes in its place need not wait for the rest of it. On paper it is whole.
 */
export function useGrowing(total: number, rests = false): number {
  const isPrinting = usePrinting();
  const [count, setCount] = useState(STEP);
  useEffect(() => {
    if (rests || count >= total) return;
    startTransition(() => {
      setCount(count + STEP);
    });
  }, [count, total, rests]);
  return isPrinting ? total : Math.min(count, total);
}
