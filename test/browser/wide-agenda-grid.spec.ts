import type { Browser, Page } from 'playwright-core';
import { agree, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { draftExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const TABLES = 30;
const SLOTS = 60;

let product: TestProduct;
let browser: Browser;
let desk: Page;

/** Sixty slots of ten minutes, with one meeting in the first at the first table and one in the last at the last. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  const mission = await makeMissionWithCompanies(product, {
    ...{ smes: 1, buyers: 2, tableCount: TABLES },
    sessions: [{ day: '2026-12-01', startTime: '08:00', endTime: '18:00' }],
    slotLength: { slotMinutes: 10, changeOverMinutes: 0 },
  });
  const [sme] = mission.smes;
  for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [first, last] = mission.buyers;
  const draftId = await draftExactly(product, mission, [
    { sme, buyer: first, slot: 0, table: 0 },
    { sme, buyer: last, slot: SLOTS - 1, table: TABLES - 1 },
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

const firstRow = () => desk.locator('.agenda-grid tr[data-index="0"]');
const focusedCell = () => desk.locator('.agenda-grid td:has(:focus)');
const scrollTo = (left: number, top: number) =>
  desk.locator('.agenda-scroll').evaluate(
    (region, [toLeft, toTop]) => {
      (region as unknown as { scrollTo(x: number, y: number): void }).scrollTo(toLeft ?? 0, toTop ?? 0);
    },
    [left, top],
  );

describe('a grid of many tables and slots', () => {
  it('keeps only the cells in sight in the page, and says which of how many they are', async () => {
    await firstRow().locator('td[aria-colindex="10"]').waitFor();
    expect(await firstRow().locator('td[data-slot-id]').count()).toBeLessThan(SLOTS / 2);
    const table = desk.getByRole('table', { name: /tavolo e turno/ });
    expect([await table.getAttribute('aria-rowcount'), await table.getAttribute('aria-colcount')]).toEqual([
      '31',
      '61',
    ]);
    expect(await firstRow().locator('th').getAttribute('aria-colindex')).toBe('1');
    expect(await inspect(desk, 'agenda-grid-of-many-slots')).toEqual([]);
  });

  it('has each time above its cells wherever it is scrolled', async () => {
    await scrollTo(4000, 0);
    const cell = firstRow().locator('td[aria-colindex="30"]');
    const heading = desk.locator('.agenda-grid thead th[aria-colindex="30"]');
    await cell.waitFor();
    expect(await heading.textContent()).toContain('12:40');
    const edges = async (shown: typeof cell) => {
      const box = await shown.boundingBox();
      return [Math.round(box?.x ?? 0), Math.round(box?.width ?? 0)];
    };
    expect(await edges(cell)).toEqual(await edges(heading));
  });

  it('goes over all that is out of sight with one arrow, and keeps the focus wherever it is scrolled', async () => {
    await scrollTo(0, 0);
    await desk.locator('.meeting-cell').first().focus();
    await desk.keyboard.press('m');
    await desk.locator('.target-own').waitFor();
    await desk.keyboard.press('ArrowRight');
    await focusedCell().and(desk.locator('[aria-colindex="3"]')).waitFor();
    await desk.keyboard.press('Escape');
    await desk.locator('.moving-bar').waitFor({ state: 'detached' });
    await desk.getByRole('searchbox', { name: 'Cerca un’azienda' }).fill('buyer 1');
    await desk.getByRole('button', { name: 'Vai al prossimo' }).click();
    await focusedCell()
      .and(desk.locator(`[aria-colindex="${String(SLOTS + 1)}"]`))
      .waitFor();
    await scrollTo(0, 0);
    await firstRow().locator('td[aria-colindex="2"]').waitFor();
    expect(await focusedCell().getAttribute('aria-colindex')).toBe(String(SLOTS + 1));
    await desk.getByRole('searchbox', { name: 'Cerca un’azienda' }).fill('');
  });

  it('takes a meeting to a slot that was out of sight, and shows it there', async () => {
    await scrollTo(0, 0);
    const meeting = desk.locator('.meeting-cell[data-row="0"][data-column="0"]');
    const meetingId = String(await meeting.getAttribute('data-meeting-id'));
    await meeting.focus();
    await desk.keyboard.press('m');
    await desk.locator('.target-own').waitFor();
    await scrollTo(6000, 0);
    const target = firstRow().locator('td[aria-colindex="42"]');
    const slotId = String(await target.getAttribute('data-slot-id'));
    await target.locator('.target-free').click();
    await desk.locator('.chosen-cell').getByRole('button', { name: 'Fallo' }).first().click();
    await desk.getByText('Modificato.').waitFor();
    await desk.locator(`td[data-slot-id="${slotId}"] [data-meeting-id="${meetingId}"]:focus`).waitFor();
  });
});
