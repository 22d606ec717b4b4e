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

/** Keeps for which instant each frame from now on is made. */
export const WATCH_FRAMES = `(() => {
  const frames = [];
  const keep = (at) => {
    frames.push(at);
    request = requestAnimationFrame(keep);
  };
  let request = requestAnimationFrame(keep);
  window.endOfFrames = () => {
    cancelAnimationFrame(request);
    return frames;
  };
})()`;

export const FRAMES_SEEN = 'window.endOfFrames()';

/** How often a region shows nothing where cells belong, and how often that was looked for: at its four inner corners. */
export const WATCH_HOLES = `(() => {
  const region = document.querySelector('.agenda-scroll');
  const { left, right, top, bottom } = region.getBoundingClientRect();
  const heading = region.querySelector('.agenda-corner').getBoundingClientRect();
  const columns = [heading.right + 20, right - 30];
  const rows = [heading.bottom + 20, Math.min(bottom, innerHeight) - 30];
  const points = columns.flatMap((x) => rows.map((y) => [x, y]));
  let looks = 0;
  let holes = 0;
  const look = () => {
    looks += 1;
    if (points.some(([x, y]) => !document.elementFromPoint(x, y)?.closest('[data-slot-id]'))) holes += 1;
  };
  const timer = setInterval(look, 97);
  window.endOfHoles = () => {
    clearInterval(timer);
    return { looks, holes };
  };
})()`;

export const HOLES_SEEN = 'window.endOfHoles()';
