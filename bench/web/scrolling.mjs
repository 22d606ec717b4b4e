import { mainThreadDuring, processorByFrame } from './main-thread.mjs';
import { FRAMES_SEEN, HOLES_SEEN, WATCH_FRAMES, WATCH_HOLES } from './within-page.mjs';

/** A hand that is in a hurry: some twenty tables, or ten slots, a second. */
const PIXELS_PER_SECOND = 1_800;
const DIRECTIONS = {
  down: { yDistance: -5_400 },
  up: { yDistance: 5_400 },
  right: { xDistance: -5_400 },
  left: { xDistance: 5_400 },
};
/** At 60 a second a frame lasts 16.67; what is later than this has missed one, or two. */
const LATE_MILLISECONDS = 17;
const VERY_LATE_MILLISECONDS = 33;
const MUST = { framesPerSecond: 60 };

/** Scrolls the board for some seconds each way, with the wheel, and gives a line for each. */
export async function measureScrolling(browser, { page, session }, print) {
  for (const [direction, distance] of Object.entries(DIRECTIONS)) {
    print({ scrolling: direction, ...(await scroll(browser, { page, session }, distance)) });
  }
}

async function scroll(browser, { page, session }, distance) {
  const box = await page.locator('.agenda-scroll').boundingBox();
  const middle = { x: box.x + box.width / 2, y: Math.min(box.y + box.height, 900) - 200 };
  const { result, ...traced } = await mainThreadDuring(browser, page, async () => {
    await page.evaluate(WATCH_FRAMES);
    await session.send('Input.synthesizeScrollGesture', {
      ...{ ...middle, ...distance, speed: PIXELS_PER_SECOND },
      ...{ gestureSourceType: 'mouse', preventFling: true },
    });
    return page.evaluate(FRAMES_SEEN);
  });
  const frames = result.slice(1).map((at, index) => at - result[index]);
  const share = (isOne) => rounded((100 * frames.filter(isOne).length) / frames.length);
  return {
    framesPerSecond: rounded((1_000 * frames.length) / (result.at(-1) - result[0])),
    frames: frames.length,
    frameMilliseconds: quantiles(frames),
    lateFramesPercent: share((length) => length > LATE_MILLISECONDS),
    veryLateFramesPercent: share((length) => length > VERY_LATE_MILLISECONDS),
    processorMilliseconds: quantiles(processorByFrame(traced)),
    must: MUST,
    processorEachFrame: Object.fromEntries(
      Object.entries(traced.parts).map(([part, spent]) => [part, rounded(spent / frames.length)]),
    ),
  };
}

/** How often the corners of the board showed nothing while it was scrolled: apart from the rest, since looking costs. */
export async function holesWhileScrolling({ page, session }) {
  const box = await page.locator('.agenda-scroll').boundingBox();
  await page.evaluate(WATCH_HOLES);
  for (const distance of Object.values(DIRECTIONS)) {
    await session.send('Input.synthesizeScrollGesture', {
      ...{ x: box.x + box.width / 2, y: Math.min(box.y + box.height, 900) - 200, ...distance },
      ...{ speed: PIXELS_PER_SECOND, gestureSourceType: 'mouse', preventFling: true },
    });
  }
  return page.evaluate(HOLES_SEEN);
}

export function quantiles(values) {
  const inOrder = [...values].sort((one, other) => one - other);
  const at = (part) => rounded(inOrder[Math.min(inOrder.length - 1, Math.floor(part * inOrder.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), most: rounded(inOrder.at(-1) ?? 0) };
}

export const rounded = (value) => Math.round(value * 10) / 10;
