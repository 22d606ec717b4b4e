import { startTransition, useEffect, useState } from 'react';

/** More than a screen holds, and few enough to be made between two frames. */
const STEP = 60;

/** How many of a long list are in the page: a few at once, then the rest in steps, between which the page answers. */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(STEP);
  useEffect(() => {
    if (count >= total) return;
    startTransition(() => {
      setCount(count + STEP);
    });
  }, [count, total]);
  return Math.min(count, total);
}
