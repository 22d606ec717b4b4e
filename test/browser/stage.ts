import type { Browser, Page } from 'playwright-core';
import { type Caller, signInWith } from '../builders/caller.js';
import { type HeldLane, holdLane } from '../builders/held-lane.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase } from '../setup/test-database.js';
import { type Looks, openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspectLayout } from './inspect.js';

/** The product, a browser and an organiser: what every walk through the pages begins with. */
export interface Stage {
  readonly product: ProductProcess;
  readonly organiser: Caller;
  readonly settings: Readonly<Record<string, string>>;
  open(looks?: Looks): Promise<Page>;
  /** Keeps agendas that are asked for waiting, so that a walk need not run after them. */
  holdRuns(): Promise<HeldLane>;
  /** The caller behind a fresh link of that participation. */
  participant(missionId: string, participationId: string): Promise<Caller>;
  /** Walks through pages in Russian, whose words are longer, and gives what is wrong with their layout. */
  walkInRussian(caller: Caller | undefined, pathByName: Readonly<Record<string, string>>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Sets the stage for one spec: on a database, a port and a browser of its own, with more settings where it needs them. */
export async function setStage(more: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const database = await createTestDatabase();
  const settings = { ...more, DATABASE_URL: database.url };
  const [product, browser] = await Promise.all([startProductProcess(settings), startBrowser()]);
  const organiser = await signInOrganiser(product.address, settings);
  const open = (looks?: Looks): Promise<Page> => openWindow(browser, looks);
  return {
    product,
    organiser,
    settings,
    open,
    holdRuns: () => holdLane(database.connection, 'long'),
    participant: async (missionId, participationId) =>
      signInWith(product.address, await steps.linkOf(organiser, missionId, participationId)),
    walkInRussian: async (caller, pathByName) => {
      const page = await open({ language: 'ru-RU', ...(caller !== undefined && { caller }) });
      const faults: string[] = [];
      for (const [name, path] of Object.entries(pathByName)) {
        await goTo(page, product.address + path);
        faults.push(...(await inspectLayout(page, `${name}-ru`)));
      }
      await page.context().close();
      return faults;
    },
    close: () => closeAll(browser, product, () => database.drop()),
  };
}

/** Opens a page and waits until it shows what it has to show. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** For `afterEach`: in no test does a page complain. */
export function expectNoComplaints(): void {
  expect(takeComplaints()).toEqual([]);
}

async function closeAll(browser: Browser, product: ProductProcess, drop: () => Promise<void>): Promise<void> {
  await browser.close();
  await product.end();
  await drop();
}
