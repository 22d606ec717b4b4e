// `npm run bench:web -- <sign-in link of an organiser>`: what the screens of a mission cost a weak machine. Against a product
// that runs (`npm start` prints such a link), in headless Chromium whose processor is slowed down. Prints a JSON line for
// each screen: the first contentful paint of a cold load, and the slowest interaction of those tried on it, from input to
// the next paint; last a line about the scripts that the first screen needs. `--slowdown 1` measures without slowing down.
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { screensOf } from './screens.mjs';
import {
  FIRST_CONTENTFUL_PAINT,
  FORGET_INTERACTIONS,
  SLOWEST_INTERACTION,
  WATCH_INTERACTIONS,
} from './within-page.mjs';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];
/** A page that has not shown something by then will not, however slow the machine. */
const PATIENCE_MILLISECONDS = 120_000;
/** Long enough that the paint after an interaction is done and told of. */
const SETTLING_MILLISECONDS = 400;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slowdown: { type: 'string', default: '4' } },
});
const [link] = positionals;
if (link === undefined) throw new Error('Say by which link an organiser signs in: npm run bench:web -- <link>');
const slowdown = Number(values.slowdown);
const { origin } = new URL(link);

const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
try {
  const signedIn = await signIn();
  const missionId = await firstMission(signedIn);
  for (const screen of screensOf(missionId)) print(await measureScreen(signedIn, screen));
  print(await measureScripts(signedIn, missionId));
} finally {
  await browser.close();
}

function print(result) {
  console.log(JSON.stringify({ bench: 'web', slowdown, ...result }));
}

/** What a browser keeps of a sign-in, to begin each measurement with a window that knows nothing else. */
async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL(/\/missions/, { timeout: PATIENCE_MILLISECONDS });
  const state = await context.storageState();
  await context.close();
  return state;
}

async function firstMission(storageState) {
  const context = await browser.newContext({ storageState });
  const answer = await context.request.get(`${origin}/api/v1/missions`);
  const { items } = await answer.json();
  await context.close();
  if (items.length === 0) throw new Error('This organiser has no mission: start the product with its demo');
  return items[0].id;
}

async function measureScreen(storageState, { name, path, interactions }) {
  const page = await freshPage(storageState);
  await page.goto(origin + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const firstContentfulPaint = await page.evaluate(FIRST_CONTENTFUL_PAINT);
  const durations = [];
  for (const [what, interact] of Object.entries(interactions)) {
    await page.evaluate(FORGET_INTERACTIONS);
    await interact(page);
    await page.waitForTimeout(SETTLING_MILLISECONDS);
    durations.push([what, await page.evaluate(SLOWEST_INTERACTION)]);
  }
  await page.context().close();
  return {
    screen: name,
    firstContentfulPaintMilliseconds: Math.round(firstContentfulPaint),
    interactionMilliseconds: Object.fromEntries(durations),
  };
}

/** The scripts of a cold load of one screen, as large as a server that compresses sends them. */
async function measureScripts(storageState, missionId) {
  const page = await freshPage(storageState);
  const bodies = [];
  const keep = (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  };
  page.on('response', keep);
  await page.goto(`${origin}/missions/${missionId}`);
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.context().close();
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000);
  return { screen: 'overview', scripts: sizes.length, scriptKilobytesCompressed: kilobytes };
}

async function freshPage(storageState) {
  const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 }, locale: 'it-IT' });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await context.addInitScript({ content: WATCH_INTERACTIONS });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}
