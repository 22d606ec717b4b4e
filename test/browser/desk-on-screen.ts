import type { Page } from 'playwright-core';
import type { ParticipationId } from '../../src/kernel/id.js';
import type { MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { closeVerified } from '../verifier/verify-published.js';
import { type Looks, openWindow, startBrowser } from './browser.js';
import { inspectLayout } from './inspect.js';
import { goTo } from './stage.js';

/** The day of a mission in a browser, its clock in the hands of the test. */
export interface DeskOnScreen {
  readonly product: TestProduct;
  readonly clock: MovedClock;
  /** A page of the mission in the window of an organiser of their own. */
  openOrganiser(mission: MissionWithCompanies, path: string, looks?: Looks): Promise<Page>;
  /** The agenda of somebody on their own phone. */
  openPhone(mission: MissionWithCompanies, participationId: ParticipationId | undefined): Promise<Page>;
  /** What is wrong with the layout of a page in Russian, whose words are longer. */
  inspectInRussian(mission: MissionWithCompanies, path: string, name: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const PHONE = 390;

/** Starts the product and a browser, at that instant of a mission's day. */
export async function putDeskOnScreen(
  instant: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<DeskOnScreen> {
  const [product, browser] = await Promise.all([startTestProduct(settings), startBrowser()]);
  const clock = moveClock(product, instant);
  const openOrganiser: DeskOnScreen['openOrganiser'] = async ({ missionId }, path, looks) => {
    const caller = await product.signIn({ missionId, role: 'organiser', participationId: null });
    const page = await openWindow(browser, { caller, ...looks });
    await goTo(page, `${product.address}/missions/${missionId}${path}`);
    return page;
  };
  return {
    ...{ product, clock, openOrganiser },
    openPhone: async (mission, participationId) => {
      const page = await openWindow(browser, { width: PHONE, caller: await mission.callerOf(participationId) });
      const agenda = `/missions/${mission.missionId}/participants/${String(participationId)}/agenda`;
      await goTo(page, product.address + agenda);
      return page;
    },
    inspectInRussian: async (mission, path, name) => {
      const page = await openOrganiser(mission, path, { language: 'ru-RU' });
      const faults = await inspectLayout(page, `${name}-ru`);
      await page.context().close();
      return faults;
    },
    close: async () => {
      await browser.close();
      await closeVerified(product);
    },
  };
}
