import type { Browser, Page } from 'playwright-core';
import { change } from '../builders/change.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

let product: TestProduct;
let browser: Browser;
let mission: MissionWithCompanies;

/** A firm has asked a buyer, and then the mission goes on to what comes after answers. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  const [fromParticipationId, toParticipationId] = [mission.smes[0], mission.buyers[0]];
  const firm = await mission.callerOf(fromParticipationId);
  await firm.post(`${mission.path}/meeting-requests`, { fromParticipationId, toParticipationId }).expect(201);
  const later = { phase: 'scheduling', wishesUntil: null, answersUntil: null, lateEntrants: [] };
  await change(mission.organiser, `${mission.path}/phases`, later);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

async function openRequests(participationId: MissionWithCompanies['smes'][number] | undefined): Promise<Page> {
  const page = await openWindow(browser, { caller: await mission.callerOf(participationId), width: 390 });
  await goTo(page, `${product.address}/missions/${mission.missionId}/requests`);
  return page;
}

const buttons = (page: Page): Promise<string[]> => page.locator('table').getByRole('button').allInnerTexts();

describe('a request that the phase of the mission lets nobody answer', () => {
  it('offers who was asked no answer, and says why and who can help', async () => {
    const page = await openRequests(mission.buyers[0]);
    await page.getByText('In questa fase non si può').waitFor();
    const offered = (await buttons(page)).map((words) => words.split(/\s/u)[0]);
    expect(offered).not.toContain('Accetta');
    expect(offered).not.toContain('Rifiuta');
    expect(await inspect(page, 'not-in-this-phase')).toEqual([]);
    await page.context().close();
  });

  it('can be let go of by who asked', async () => {
    const page = await openRequests(mission.smes[0]);
    await page
      .locator('table')
      .getByRole('button', { name: /^Ritira/ })
      .waitFor();
    expect(await page.getByText('In questa fase non si può').count()).toBe(0);
    await page.context().close();
  });
});
