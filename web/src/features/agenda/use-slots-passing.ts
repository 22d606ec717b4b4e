import { useEffect, useRef } from 'react';
import type { Slot } from '../../api-client/contract.js';
import { serverInstant } from '../../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../../time/use-ticking.js';

/** Does that whenever a slot has begun or ended while the page is open: what has begun stays, and what is over is over. */
export function useSlotsPassing(slots: readonly Slot[], onPassed: () => void): void {
  const passed = countPassed(slots, useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES));
  const known = useRef(passed);
  useEffect(() => {
    if (known.current === passed) return;
    known.current = passed;
    onPassed();
  }, [passed, onPassed]);
}

/** How many beginnings and ends of slots have passed at that instant, in milliseconds since 1970. */
function countPassed(slots: readonly Slot[], now: number): number {
  return slots.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((instant) => Date.parse(instant) <= now)
    .length;
}
