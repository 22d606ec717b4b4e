import { gzipSync } from 'node:zlib';
import { goTo, openWindow } from './browser.mjs';
import { screensOf } from './screens.mjs';
import { FIRST_CONTENTFUL_PAINT, FORGET_INTERACTIONS, SLOWEST_INTERACTION } from './within-page.mjs';

/** Long enough that the paint after an interaction is done and told of. */
const SETTLING_MILLISECONDS = 400;
const MUST = { firstContentfulPaintMilliseconds: 1_500, interactionMilliseconds: 200, scriptKilobytesCompressed: 250 };

/** What the main screens of the first mission of an organiser cost, one line each, and last the scripts of the first. */
export async function measureDemo(browser, organiser, slowdown, print) {
  const missionId = await firstMission(organiser);
  const looks = { ...organiser, slowdown };
  for (const screen of screensOf(missionId)) print(await measureScreen(browser, looks, screen));
  print(await measureScripts(browser, looks, missionId));
}

async function firstMission({ address, cookie }) {
  const answer = await fetch(`${address}/api/v1/missions`, { headers: { Cookie: cookie } });
  const { items } = await answer.json();
  if (items.length === 0) throw new Error('This organiser has no mission: start the product with its demo');
  return items[0].id;
}

async function measureScreen(browser, looks, { name, path, interactions }) {
  const { page } = await openWindow(browser, looks);
  await goTo(page, looks.address + path);
  const firstContentfulPaint = await page.evaluate(FIRST_CONTENTFUL_PAINT);
  const durations = [];
  for (const [what, interact] of Object.entries(interactions)) {
    durations.push([what, await slowestOf(page, () => interact(page))]);
  }
  await page.context().close();
  const { firstContentfulPaintMilliseconds, interactionMilliseconds } = MUST;
  return {
    screen: name,
    firstContentfulPaintMilliseconds: Math.round(firstContentfulPaint),
    interactionMilliseconds: Object.fromEntries(durations),
    must: { firstContentfulPaintMilliseconds, interactionMilliseconds },
  };
}

/** The slowest interaction in what somebody does, from its input to the next paint. */
export async function slowestOf(page, interact) {
  await page.evaluate(FORGET_INTERACTIONS);
  await interact();
  await page.waitForTimeout(SETTLING_MILLISECONDS);
  return page.evaluate(SLOWEST_INTERACTION);
}

/** The scripts of a cold load of one screen, as large as a server that compresses sends them. */
async function measureScripts(browser, looks, missionId) {
  const { page } = await openWindow(browser, looks);
  const bodies = [];
  const keep = (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  };
  page.on('response', keep);
  await page.goto(`${looks.address}/missions/${missionId}`);
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.context().close();
  const { scriptKilobytesCompressed } = MUST;
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000);
  return {
    ...{ screen: 'overview', scripts: sizes.length, scriptKilobytesCompressed: kilobytes },
    must: { scriptKilobytesCompressed },
  };
}
