import { type Browser, chromium, type Page } from 'playwright-core';
import { SIGN_IN_COOKIE } from '../../src/platform/http/actor-source.js';
import type { Caller } from '../builders/caller.js';

const CHROMIUM = '/usr/bin/chromium';
/** A page that has not shown something by then will not: machines that run these tests are busy, not that busy. */
const PATIENCE_MILLISECONDS = 60_000;
const QUIET = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

/** What the pages of all windows complained about, since it was last asked for. */
const complaints: string[] = [];

/** Starts Debian's Chromium. What pages of an earlier one complained about is not asked of this one. */
export function startBrowser(): Promise<Browser> {
  complaints.length = 0;
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** Gives what pages have complained about since the last call: errors they threw, and errors in their console. */
export function takeComplaints(): readonly string[] {
  return complaints.splice(0);
}

/** How somebody looks at the product. */
export interface Looks {
  readonly width?: number;
  readonly language?: 'it-IT' | 'ru-RU';
  /** Whether the browser runs scripts; it does unless said otherwise. */
  readonly runsScripts?: boolean;
  /** Whose sign-in the window carries; nobody's where it is left out. */
  readonly caller?: Caller;
}

/** Somebody's own browser window. */
export async function openWindow(
  browser: Browser,
  { width = 1440, language = 'it-IT', runsScripts = true, caller }: Looks = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language,
    javaScriptEnabled: runsScripts,
  });
  if (caller !== undefined) {
    const secret = caller.cookie.split('=')[1] ?? '';
    await context.addCookies([{ name: SIGN_IN_COOKIE, value: secret, url: caller.address }]);
  }
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text(), message.location().url)) {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  return page;
}

/** Whoever is not signed in is told so by this very answer. */
function isExpected(text: string, url: string): boolean {
  return url.endsWith('/api/v1/me') && text.includes('401');
}
