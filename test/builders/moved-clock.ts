import { type Instant, instantFromEpoch } from '../../src/kernel/instant.js';
import { Clock } from '../../src/platform/time/clock.js';
import type { TestProduct } from './test-product.js';

/** The product's clock in the hands of a test: it stands still until it is set. */
export interface MovedClock {
  now(): Instant;
  set(instant: string): void;
  forward(minutes: number): void;
}

/** Puts the product at that instant. */
export function moveClock(product: TestProduct, instant: string): MovedClock {
  const clock = product.app.get(Clock, { strict: false });
  let now = Date.parse(instant);
  clock.now = (): Instant => instantFromEpoch(now);
  return {
    now: () => instantFromEpoch(now),
    set: (other) => {
      now = Date.parse(other);
    },
    forward: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
