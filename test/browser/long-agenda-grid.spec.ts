import type { Browser, Page } from 'playwright-core';
import { agree, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { draftExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const TABLES = 80;

let product: TestProduct;
let browser: Browser;
let desk: Page;

/** Eighty tables, with one meeting at the first and one at the last. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: TABLES });
  const [sme] = mission.smes;
  for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [first, last] = mission.buyers;
  const draftId = await draftExactly(product, mission, [
    { sme, buyer: first, slot: 0, table: 0 },
    { sme, buyer: last, slot: 0, table: TABLES - 1 },
  ]);
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  desk = await openWindow(browser, { caller });
  await goTo(desk, `${product.address}/missions/${mission.missionId}/agenda?version=${draftId}`);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const showBy = (view: string) => desk.locator('label.choice').getByText(view, { exact: true }).click();
const rowsInPage = () => desk.locator('.agenda-grid tbody tr[data-index]');
const focusedRow = () => desk.locator('.agenda-grid tbody tr[data-index]:has(:focus)');

describe('a grid of many tables', () => {
  it('keeps only the rows in sight in the page, and says how many there are', async () => {
    await rowsInPage().and(desk.locator('[data-index="9"]')).waitFor();
    expect(await rowsInPage().count()).toBeLessThan(TABLES / 2);
    expect(await desk.getByRole('table', { name: /tavolo e turno/ }).getAttribute('aria-rowcount')).toBe('81');
    expect(await inspect(desk, 'agenda-grid-of-many-tables')).toEqual([]);
  });

  it('goes to paper as a list of all meetings, and is as before afterwards', async () => {
    const tell = (event: string) => desk.evaluate(`window.dispatchEvent(new Event('${event}'))`);
    await tell('beforeprint');
    await desk.emulateMedia({ media: 'print' });
    expect(
      await desk
        .getByRole('table', { name: /in ordine di orario/ })
        .getByRole('row')
        .count(),
    ).toBe(3);
    expect(await desk.locator('.agenda-grid').isVisible()).toBe(false);
    await desk.emulateMedia({ media: null });
    await tell('afterprint');
    await desk.locator('.agenda-grid').waitFor();
    expect(await desk.getByRole('table', { name: /in ordine di orario/ }).count()).toBe(0);
  });

  it('is scrolled to whatever the keyboard goes to, and keeps the focus wherever it is scrolled', async () => {
    await desk.locator('.meeting-cell').first().focus();
    await desk.keyboard.press('ArrowDown');
    await focusedRow().and(desk.locator('[data-index="79"]')).waitFor();
    expect(await focusedRow().getAttribute('aria-rowindex')).toBe('81');
    await desk.locator('.agenda-scroll').evaluate((region) => {
      (region as unknown as { scrollTop: number }).scrollTop = 0;
    });
    await desk.locator('[data-index="0"]').waitFor();
    expect(await focusedRow().getAttribute('data-index')).toBe('79');
    await desk.keyboard.press('ArrowUp');
    await focusedRow().and(desk.locator('[data-index="0"]')).waitFor();
  });

  it('says how many meetings were found, and leads from one to the next', async () => {
    await desk.getByRole('searchbox', { name: 'Cerca un’azienda' }).fill('sme 0');
    await desk.getByText('2 incontri trovati').waitFor();
    for (const row of ['79', '0']) {
      await desk.getByRole('button', { name: 'Vai al prossimo' }).click();
      await focusedRow()
        .and(desk.locator(`[data-index="${row}"]`))
        .waitFor();
    }
    await desk.getByRole('searchbox', { name: 'Cerca un’azienda' }).fill('');
  });

  it('shows the same day by company, each meeting with the other side and its table', async () => {
    await showBy('PMI');
    await desk.getByRole('table', { name: /per PMI e turno/ }).waitFor();
    expect(await rowsInPage().locator('th').allTextContents()).toEqual(['[SYNTHETIC] sme 0']);
    await showBy('Partner');
    await desk.getByRole('table', { name: /per partner estero e turno/ }).waitFor();
    expect(await desk.locator('.meeting-cell').allTextContents()).toEqual([
      '[SYNTHETIC] sme 0Tavolo 1',
      '[SYNTHETIC] sme 0Tavolo 80',
    ]);
    expect(await inspect(desk, 'agenda-grid-by-partner')).toEqual([]);
  });
});
