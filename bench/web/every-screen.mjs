import { readFileSync } from 'node:fs';
import { openWindow } from './browser.mjs';
import { faultsOf, keepComplaints } from './screen-faults.mjs';
import { makeSights } from './sights.mjs';

/** In which languages and colours every screen is looked at. */
const LOOKS = [
  { language: 'it', scheme: 'light' },
  { language: 'it', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
  { language: 'ru', scheme: 'light' },
  { language: 'uz', scheme: 'light' },
];
const ROUTER = new URL('../../web/src/app/router.tsx', import.meta.url);
const MUST = { faults: 0 };

/**
 * Looks at every screen of the product, by everybody who has it, in every language: one line for each that has a fault, and
 * last how many were looked at.
 */
export async function lookAtEveryScreen(browser, organiser, print, pictures) {
  const sights = await makeSights(organiser);
  expectEveryRoute(sights);
  let faults = 0;
  for (const look of LOOKS) {
    for (const sight of sights) {
      const found = await lookAt(browser, sight, look, pictures);
      faults += found.length;
      if (found.length > 0) print({ ...look, screen: sight.name, faults: found });
    }
  }
  print({ screens: sights.length, looks: sights.length * LOOKS.length, faults, must: MUST });
}

async function lookAt(browser, sight, { language, scheme }, pictures) {
  const { name, address, path, cookie, isSignedOut = false, isInLanguageOfAddress = false } = sight;
  const { page } = await openWindow(browser, { address, cookie, language, scheme, slowdown: 1 });
  const complaints = keepComplaints(page);
  await page.goto(address + path + (isInLanguageOfAddress ? `?lang=${language}` : ''));
  await page.locator('h1').first().waitFor();
  // A page that stays connected, or reads again by itself, is never without traffic for long.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  const found = await faultsOf(page, { pictures, name: `${name}-${language}-${scheme}` });
  await page.context().close();
  return [...found, ...complaints.filter((complaint) => !(isSignedOut && complaint.includes('401')))];
}

/** No screen may be forgotten when one is added. */
function expectEveryRoute(sights) {
  const routes = [...readFileSync(ROUTER, 'utf8').matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path);
  const known = new Set(sights.map(({ route }) => route));
  const forgotten = routes.filter((route) => !known.has(route) && route !== '/missions/$missionId');
  if (forgotten.length > 0) throw new Error(`Nobody looks at ${forgotten.join(', ')}: add them to sights.mjs`);
}
