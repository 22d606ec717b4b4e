// What the main thread of a page does, from the tracing of Chromium. Times are milliseconds.
import { Buffer } from 'node:buffer';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** By which events the thread says what it does. */
const PARTS = {
  script: ['FunctionCall'],
  styleAndLayout: ['UpdateLayoutTree', 'Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
};

/**
 * The tasks of the page's main thread while `work` lasts, each with when it began, how long it took, and how much of the
 * processor: less where others had it meanwhile. With when the thread made frames, on the clock of the tracing, on what the
 * processor's time went, and what the work gives.
 */
export async function mainThreadDuring(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  let result;
  let trace;
  try {
    result = await work();
  } finally {
    trace = JSON.parse(Buffer.from(await browser.stopTracing()).toString('utf8'));
  }
  const events = mainThreadOf(trace.traceEvents);
  const tasks = events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map(({ ts, dur, tdur = dur }) => ({ at: ts / 1_000, milliseconds: dur / 1_000, processor: tdur / 1_000 }));
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts / 1_000);
  return { result, tasks, frames, parts: partsOf(events) };
}

/** How much of the processor each part of the work took. */
function partsOf(events) {
  const spent = (names) =>
    events.reduce((sum, { name, tdur = 0 }) => (names.includes(name) ? sum + tdur / 1_000 : sum), 0);
  return Object.fromEntries(Object.entries(PARTS).map(([part, names]) => [part, spent(names)]));
}

/** The events of the one main thread that was busiest: that of the page. */
function mainThreadOf(events) {
  const keyOf = ({ pid, tid }) => `${pid} ${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const spent = new Map(events.filter(isMain).map((event) => [keyOf(event), 0]));
  for (const event of events) {
    const key = keyOf(event);
    if (event.name === 'RunTask' && spent.has(key)) spent.set(key, spent.get(key) + (event.dur ?? 0));
  }
  const [[busiest]] = [...spent].sort(([, one], [, other]) => other - one);
  return events.filter((event) => keyOf(event) === busiest).sort((one, other) => one.ts - other.ts);
}

/** How much of the processor the main thread took from each frame to the next: by the tasks that began there. */
export function processorByFrame({ tasks, frames }) {
  return frames.slice(1).map((end, index) => {
    const begun = tasks.filter(({ at }) => at >= frames[index] && at < end);
    return begun.reduce((sum, { processor }) => sum + processor, 0);
  });
}
