import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { WATCH_INTERACTIONS } from './within-page.mjs';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];
/** A page that has not shown something by then will not, however slow the machine. */
const PATIENCE_MILLISECONDS = 180_000;
const SIGN_IN_COOKIE = 'incontro_sign_in';

/** Debian's Chromium without a window and without a graphics card: it paints with the processor. */
export function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** What the figures of a run come from. */
export function machineOf(browser) {
  const [{ model }] = cpus();
  return `${cpus().length} x ${model.trim()}, headless Chromium ${browser.version()} without a graphics card`;
}

/**
 * A window that knows nothing but the sign-in of that cookie, if any, in which scripts take so many times longer than this
 * machine needs; with the page's own session of the developer tools.
 */
export async function openWindow(
  browser,
  { address, cookie, slowdown, width = 1440, language = 'it', scheme = 'light' },
) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language, colorScheme: scheme });
  if (cookie !== undefined) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: address }]);
  }
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await context.addInitScript({ content: WATCH_INTERACTIONS });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** Where that link leads, and the cookie of whoever it signs in. */
export async function openLink(browser, link) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL(/\/missions/, { timeout: PATIENCE_MILLISECONDS });
  const { value } = (await context.cookies()).find(({ name }) => name === SIGN_IN_COOKIE);
  await context.close();
  return { address: new URL(link).origin, cookie: `${SIGN_IN_COOKIE}=${value}` };
}

/** Opens a page and waits until it shows what it has to show. */
export async function goTo(page, url) {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
