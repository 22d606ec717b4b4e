// Runs in the page, whose globals these scripts do not have: text, therefore. Times are milliseconds.

export const FIRST_CONTENTFUL_PAINT = `performance.getEntriesByName('first-contentful-paint')[0].startTime`;

/** Keeps how long the slowest interaction took from its input to the next paint; under 16 the browser tells of none. */
export const WATCH_INTERACTIONS = `
  let slowest = 0;
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId !== 0) slowest = Math.max(slowest, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  window.forgetInteractions = () => {
    slowest = 0;
  };
  window.slowestInteraction = () => slowest;
`;

export const FORGET_INTERACTIONS = 'window.forgetInteractions()';
export const SLOWEST_INTERACTION = 'window.slowestInteraction()';
