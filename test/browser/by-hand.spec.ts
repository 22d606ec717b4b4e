import type { Browser, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** In UTC; the mission begins at 4:00 with slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let browser: Browser;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;
let page: Page;

/** Two meetings in the second slot; the table of the second closes, and its buyer leaves after that slot. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const places = mission.smes.map((sme, index) => ({ sme, buyer: mission.buyers[index], slot: 1, table: index }));
  for (const { sme, buyer } of places) await agree(mission, sme, buyer);
  desk = await Desk.open(product, mission, places);
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  page = await openWindow(browser, { caller });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const pathTo = (screen: string): string => `${product.address}/missions/${mission.missionId}/${screen}`;
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

describe('an organiser', () => {
  it('takes back what is public, so that nothing is, and puts it back', async () => {
    await goTo(page, pathTo('agenda'));
    await press('Ritira');
    await page.getByRole('dialog').getByLabel('Perché (per la cronologia)').fill('Pubblicata per sbaglio');
    expect(await inspect(page, 'withdrawal')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
    await page.getByText('Nulla è pubblico').waitFor();
    await page.getByText('Pubblicata per sbaglio').first().waitFor();
    expect(await inspect(page, 'nothing-public')).toEqual([]);
    await press('Ripristina');
    await page.getByRole('dialog').getByRole('button', { name: 'Ripristina' }).click();
    await page.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
    await page.getByText('Nulla è pubblico').waitFor({ state: 'detached' });
  });

  it('reads why each repair is proposed, releases what is frozen, and takes that back', async () => {
    clock.set(at('04:15'));
    const { organiser, path, buyers } = mission;
    const settings = { freezeMinutes: 15, mostDisturbed: null, isAppliedByItself: false };
    await organiser.put(`${path}/repair-settings`, settings).expect(200);
    await desk.report({ kind: 'departure', participationId: buyers[1], leavesAt: at('04:46') });
    const closed = { kind: 'table-closure', tableId: desk.tables[1], startsAt: at('04:20') };
    await desk.repairOf(await desk.report(closed));
    await goTo(page, pathTo('desk'));
    await page.getByText('2 incontri iniziano così presto che le riparazioni non li toccano.').waitFor();
    await page.getByText('1 incontro resta esattamente com’è pubblicato.').first().waitFor();
    await page
      .getByText(/inizia troppo presto perché le riparazioni lo tocchino .* tutti i tavoli sono occupati/u)
      .first()
      .waitFor();
    expect(await inspect(page, 'frozen')).toEqual([]);
    const release = page.getByRole('button', { name: 'Sblocca', exact: true });
    expect(await release.isDisabled()).toBe(true);
    await page.getByLabel('Sblocca', { exact: true }).selectOption({ label: 'Incontri al tavolo 1' });
    await press('Sblocca');
    await page.getByText('Sbloccato: le prossime proposte possono toccarlo.').waitFor();
    await page.getByText(/sbloccati da te/u).waitFor();
    await page.getByText('1 incontro inizia così presto che le riparazioni non lo toccano.').waitFor();
    expect(await release.isDisabled()).toBe(true);
    await page.getByText('Nessun incontro va perso.').first().waitFor();
    expect(await inspect(page, 'released')).toEqual([]);
    await press('Ritira');
    await page.getByText(/Ritirato da te/u).waitFor();
    await page.getByText('2 incontri iniziano così presto che le riparazioni non li toccano.').waitFor();
  });
});
