import type { Browser, Page } from 'playwright-core';
import { changing } from '../builders/change.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { draftExactly, publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { goTo } from './stage.js';

/** A small agenda on screen, made without an engine: every cell of it is known. */
export interface AgendaOnScreen {
  readonly product: TestProduct;
  readonly mission: MissionWithCompanies;
  readonly browser: Browser;
  readonly draftId: string;
  /** The page of the agenda, open at a window of an organiser of their own. */
  openAgenda(language?: 'it-IT' | 'ru-RU'): Promise<Page>;
  close(): Promise<void>;
}

/** Until when the first buyer is there: the last four slots find it gone. */
const FIRST_BUYER = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T05:30:00.000Z' }];

/**
 * Two tables in seven slots, and three meetings. The first meeting of the draft, which was published in the third slot, is
 * in the first now; it can go to the third, to the second if others move, and later not at all.
 */
export async function putAgendaOnScreen(): Promise<AgendaOnScreen> {
  const [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  const mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const [sme, otherSme] = mission.smes;
  const [buyer, otherBuyer] = mission.buyers;
  await agree(mission, sme, buyer);
  await agree(mission, sme, otherBuyer);
  await agree(mission, otherSme, buyer);
  const availability = `${mission.path}/participants/${String(buyer)}/availability`;
  await changing(mission.organiser, availability, { windows: FIRST_BUYER }).expect(200);
  const staying = { sme, buyer: otherBuyer, slot: 1, table: 0 };
  await publishExactly(product, mission, [{ sme, buyer, slot: 2, table: 0 }, staying]);
  const draftId = await draftExactly(product, mission, [
    { sme, buyer, slot: 0, table: 0 },
    staying,
    { sme: otherSme, buyer, slot: 1, table: 1 },
  ]);
  return {
    ...{ product, mission, browser, draftId },
    openAgenda: async (language = 'it-IT') => {
      const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
      const page = await openWindow(browser, { caller, language });
      await goTo(page, `${product.address}/missions/${mission.missionId}/agenda?version=${draftId}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await product.close();
    },
  };
}
