// What the main thread of a page does, from the tracing of Chromium. Times are milliseconds.
import { Buffer } from 'node:buffer';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * The tasks of the page's main thread while `work` lasts, each with when it began and how long it took, and when it made
 * frames, on the clock of the tracing; with what the work gives.
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
    .map(({ ts, dur }) => ({ at: ts / 1_000, milliseconds: dur / 1_000 }));
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts / 1_000);
  return { result, tasks, frames };
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

/** How long the main thread was busy between each frame and the next. */
export function busyByFrame({ tasks, frames }) {
  return frames.slice(1).map((end, index) => {
    const start = frames[index];
    return tasks.reduce((sum, task) => {
      return sum + Math.max(0, Math.min(end, task.at + task.milliseconds) - Math.max(start, task.at));
    }, 0);
  });
}

/** What the developer tools count of the page's own work: seconds of scripts, of styles and of layout since it began. */
export async function countedWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value * 1_000;
  return {
    script: value('ScriptDuration'),
    style: value('RecalcStyleDuration'),
    layout: value('LayoutDuration'),
    all: value('TaskDuration'),
  };
}
