/** How often each kind of timer event comes, in milliseconds. */
const MILLISECONDS_BETWEEN = { 'minute-passed': 60_000, 'hour-passed': 3_600_000 } as const;

/** A timer, as an event: what is done again and again is a reaction to it. It is heard once by all processes together. */
export interface TimePassed {
  readonly type: keyof typeof MILLISECONDS_BETWEEN;
}

/** Every kind of timer event, and its period. */
export const timePassedTypes = Object.entries(MILLISECONDS_BETWEEN) as readonly (readonly [
  TimePassed['type'],
  number,
])[];
