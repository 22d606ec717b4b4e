import type { Browser, Locator, Page } from 'playwright-core';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { type MovedClock, moveClock } from '../builders/moved-clock.js';
import { draftExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** The first slot begins at nine in Tashkent. */
const BEFORE_NINE = '2026-12-01T03:58:00.000Z';
const AFTER_NINE = '2026-12-01T04:01:00.000Z';

let product: TestProduct;
let browser: Browser;
let mission: MissionWithCompanies;
let clock: MovedClock;
let page: Page;

/** A draft with two meetings, of which one is cancelled once the organiser looks at it. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, tableCount: 2 });
  const places = mission.buyers.slice(0, 2).map((buyer, slot) => ({ sme: mission.smes[0], buyer, slot, table: 0 }));
  for (const { sme, buyer } of places) await agree(mission, sme, buyer);
  await draftExactly(product, mission, places);
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  page = await openWindow(browser, { caller });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

async function cancelTheSecond(): Promise<void> {
  const [meeting] = await product.database.query<{ requestId: string }>(
    'SELECT request_id AS "requestId" FROM meetings WHERE buyer_id = $1',
    [mission.buyers[1]],
  );
  const firm = await mission.callerOf(mission.smes[0]);
  await firm.post(`${mission.path}/meeting-requests/${meeting?.requestId ?? ''}/cancellation`).expect(200);
}

const inTheWay = (): Locator => page.getByRole('region', { name: '1 incontro ostacola la pubblicazione' });
const button = (name: string, within: Page | Locator = page): Locator =>
  within.getByRole('button', { name, exact: true });
const publish = async (): Promise<Locator> => {
  await button('Pubblica').click();
  await button('Pubblica ora').click();
  return page.getByRole('dialog');
};

describe('a draft of which a meeting is cancelled', () => {
  it('says so at once, and leads there whoever tries to publish it', async () => {
    await goTo(page, `${product.address}/missions/${mission.missionId}/agenda`);
    expect(await inTheWay().count()).toBe(0);
    await cancelTheSecond();
    await inTheWay().getByText('non è più concordato').waitFor();
    const dialog = await publish();
    await dialog.getByText('Alcuni incontri non sono più concordati').waitFor();
    expect(await inspect(page, 'draft-refused')).toEqual([]);
    await button('Mostrali nella bozza', dialog).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await inTheWay().locator('h2:focus').waitFor();
    expect(await inspect(page, 'draft-in-the-way')).toEqual([]);
    expect(takeComplaints().filter((complaint) => !complaint.includes('status of 409'))).toEqual([]);
  });

  it('marks it by icon and word in the grid, in the list and on paper, and nothing else', async () => {
    const mark = page.locator('.loss-mark');
    await page.locator('.agenda-grid').getByText('Non più concordato').waitFor();
    expect((await mark.allInnerTexts()).map((words) => words.trim())).toEqual(['Non più concordato']);
    expect(await mark.locator('svg').count()).toBe(1);
    const tell = (event: string) => page.evaluate(`window.dispatchEvent(new Event('${event}'))`);
    await tell('beforeprint');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.stacking-table th').getByText('Non più concordato').waitFor();
    await page.emulateMedia({ media: null });
    await tell('afterprint');
    await page.getByText('Elenco', { exact: true }).click();
    await page.locator('.stacking-table th').getByText('Non più concordato').waitFor();
    expect(await inspect(page, 'draft-with-lost-meeting')).toEqual([]);
    await page.getByText('Tavoli', { exact: true }).click();
    await page.locator('.agenda-grid').waitFor();
  });

  it('lets it be taken out with the keyboard alone, and put back by undo', async () => {
    await button('Togli', inTheWay()).press('Enter');
    await inTheWay().waitFor({ state: 'detached' });
    await button('Annulla').press('Enter');
    await inTheWay().getByText('non è più concordato').waitFor();
    await button('Togli', inTheWay()).press('Enter');
    await inTheWay().waitFor({ state: 'detached' });
    await button('Annulla').waitFor();
    expect(await inspect(page, 'draft-taken-out')).toEqual([]);
  });

  it('is public then without it', async () => {
    const dialog = await publish();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
    const rows = await product.database.query('SELECT buyer_id FROM public_placements WHERE mission_id = $1', [
      mission.missionId,
    ]);
    expect(rows).toEqual([{ buyer_id: mission.buyers[0] }]);
  });
});

describe('a draft while a meeting begins that it does not have', () => {
  /** The first slot begins at nine, and with it the meeting that is public there. */
  beforeAll(async () => {
    await agree(mission, mission.smes[0], mission.buyers[2]);
    await draftExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[2], slot: 2, table: 0 }]);
    clock.set(BEFORE_NINE);
    // The page goes by the date in the head of answers, where its own clock is another.
    await page.clock.install({ time: BEFORE_NINE });
    await page.route('**/api/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), date: new Date(clock.now()).toUTCString() } });
    });
  });
  afterAll(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

  it('tells so as soon as it has begun, and takes it in where it is public', async () => {
    await goTo(page, `${product.address}/missions/${mission.missionId}/agenda`);
    await page.getByRole('button', { name: 'Pubblica', exact: true }).waitFor();
    expect(await inTheWay().count()).toBe(0);
    clock.set(AFTER_NINE);
    await page.clock.runFor('03:00');
    await inTheWay().getByText('Non è nella bozza').waitFor();
    expect(await inspect(page, 'draft-without-begun')).toEqual([]);
    await button('Metti dov’è iniziato', inTheWay()).press('Enter');
    await inTheWay().waitFor({ state: 'detached' });
    const dialog = await publish();
    await dialog.waitFor({ state: 'detached' });
    const rows = await product.database.query(
      'SELECT buyer_id FROM public_placements WHERE mission_id = $1 ORDER BY buyer_id',
      [mission.missionId],
    );
    expect(rows).toEqual([mission.buyers[0], mission.buyers[2]].toSorted().map((id) => ({ buyer_id: id })));
  });
});
