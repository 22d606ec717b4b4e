import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { untilTold } from '../builders/told.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const NAME = '[SYNTHETIC] buyer 0';
const WITHDRAWN = 'partecipante che si è ritirato';
const PHONE = 390;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let browser: Browser;
/** Somebody of the firm that was to meet the buyer, with their agenda open all the time. */
let met: Page;
let desk: Page;

/** Two days before the mission: one firm is to meet the buyer, another has asked to. */
beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-11-29T08:30:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const [sme, other] = mission.smes;
  const [buyer, stays] = mission.buyers;
  await agree(mission, sme, buyer);
  await agree(mission, sme, stays);
  await publishExactly(product, mission, [
    { sme, buyer, slot: 2, table: 1 },
    { sme, buyer: stays, slot: 3, table: 0 },
  ]);
  const wish = { fromParticipationId: other, toParticipationId: buyer, message: 'Telai per la vostra tessitura' };
  await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201);
  await untilTold(product, clock, mission.missionId);
  browser = await startBrowser();
  met = await openWindow(browser, { caller: await mission.callerOf(sme), width: PHONE });
  await goTo(met, pathOf(`/participants/${String(sme)}/agenda`));
  desk = await openWindow(browser, { caller: mission.organiser });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const pathOf = (path: string): string => `${product.address}/missions/${mission.missionId}${path}`;
const wordsOf = (page: Page): Promise<string> => page.locator('body').innerText();

/** What a page shows is without the name once it has come to show that somebody has withdrawn. */
async function expectNameless(page: Page): Promise<void> {
  expect(await wordsOf(page)).not.toContain(NAME);
}

describe('a partner who wants their data erased two days before', () => {
  it('asks for it on screen, is told that there is no way back, and is out', async () => {
    await met.getByText(NAME).first().waitFor();
    const [buyer] = mission.buyers;
    const phone = await openWindow(browser, { caller: await mission.callerOf(buyer), width: PHONE });
    await goTo(phone, pathOf(`/participants/${String(buyer)}/privacy`));
    await phone.getByText('vede solo che qualcuno si è ritirato').waitFor();
    await phone.getByRole('button', { name: 'Cancella i dati…' }).click();
    await phone.getByRole('dialog').getByText('Non si può tornare indietro.').waitFor();
    await phone.getByRole('button', { name: 'Cancella i dati', exact: true }).click();
    await phone.waitForURL(/sign-in/);
    // Whose sign-in has ended is told so, which Chromium reports.
    expect(takeComplaints().filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await phone.context().close();
  });

  it('disappears from the agenda of whoever was to meet them, which says so by itself and names nobody', async () => {
    await met.getByText('Non si tiene più').waitFor();
    await met.getByText(WITHDRAWN).first().waitFor();
    await expectNameless(met);
    expect(await inspect(met, 'erased-my-agenda')).toEqual([]);
  });

  it('is somebody who has withdrawn to the firm that had asked, whose request has ended', async () => {
    const asked = await openWindow(browser, { caller: await mission.callerOf(mission.smes[1]), width: PHONE });
    await goTo(asked, pathOf('/requests'));
    await asked.getByText(WITHDRAWN).first().waitFor();
    await asked.getByText('Rifiutata', { exact: true }).last().waitFor();
    await expectNameless(asked);
    expect(await inspect(asked, 'erased-my-requests')).toEqual([]);
    await asked.context().close();
  });

  it.each([
    ['requests', '/requests', WITHDRAWN],
    ['messages', '/messages', WITHDRAWN],
  ])('is named on no page of the organiser: %s', async (name, path, words) => {
    await untilTold(product, clock, mission.missionId);
    await goTo(desk, pathOf(path));
    await desk.getByText(words).first().waitFor();
    await expectNameless(desk);
    expect(await inspect(desk, `erased-${name}`)).toEqual([]);
  });

  it('can be met by nobody: the organiser has nothing to do with any request of theirs', async () => {
    await goTo(desk, pathOf('/requests'));
    const rows = desk.getByRole('row', { name: WITHDRAWN });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.getByRole('button').count()).toBe(0);
    expect(await rows.getByText('Nulla da fare').count()).toBe(2);
  });

  it('is named by no entry of what was changed', async () => {
    await goTo(desk, pathOf('/changes'));
    await desk.locator('tbody tr').first().waitFor();
    expect(await desk.locator('tbody').innerText()).toMatch(/cancellat|non c’è più/);
    await expectNameless(desk);
    expect(await inspect(desk, 'erased-audit')).toEqual([]);
  });

  it('is nobody to whom a message could be sent again', async () => {
    await goTo(desk, pathOf('/messages'));
    const rows = desk.getByRole('row', { name: WITHDRAWN });
    await rows.first().waitFor();
    expect(await rows.getByRole('button', { name: /^Invia di nuovo/ }).count()).toBe(0);
    expect(await desk.getByRole('button', { name: /^Invia di nuovo/ }).count()).toBeGreaterThan(0);
  });

  it('is named neither in the agenda that is public now nor in the one before', async () => {
    await goTo(desk, pathOf('/agenda'));
    await desk.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
    await expectNameless(desk);
    const before = await desk.locator('option', { hasText: 'Versione 1 ' }).textContent();
    await desk.getByLabel('Versione dell’agenda').selectOption({ label: before ?? '' });
    await desk.locator('.version-state').getByText('superata', { exact: true }).waitFor();
    await desk.locator('.meeting-cell', { hasText: WITHDRAWN }).waitFor();
    await expectNameless(desk);
    expect(await inspect(desk, 'erased-agenda')).toEqual([]);
    await desk.locator('.meeting-cell', { hasText: WITHDRAWN }).click();
    await desk.getByRole('dialog').getByText(WITHDRAWN).waitFor();
    expect(await desk.getByRole('dialog').getByRole('link').allTextContents()).toEqual(['[SYNTHETIC] sme 0']);
    expect(await desk.getByRole('dialog').getByRole('checkbox').count()).toBe(0);
    expect(await inspect(desk, 'erased-meeting')).toEqual([]);
    await desk.keyboard.press('Escape');
  });

  it('is no participant any more, and counts in the report as before, without a name', async () => {
    await goTo(desk, pathOf('/participants'));
    await desk.getByText('2 PMI lombarde e 1 partner esteri').waitFor();
    await expectNameless(desk);
    await goTo(desk, pathOf('/figures'));
    await desk.locator('.report-totals').waitFor();
    await expectNameless(desk);
    const totals = await desk.locator('.report-totals dd').allTextContents();
    expect(totals.slice(0, 2)).toEqual(['2', '0']);
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Scarica il rapporto (CSV)' }).click(),
    ]);
    const exported = await text(await file.createReadStream());
    expect(exported).toContain(WITHDRAWN);
    expect(exported).not.toContain(NAME);
  });

  it('is told of in Russian, too', async () => {
    const russian = await openWindow(browser, { caller: mission.organiser, language: 'ru-RU' });
    for (const [name, path] of [
      ['requests', '/requests'],
      ['messages', '/messages'],
    ] as const) {
      await goTo(russian, pathOf(path));
      await russian.getByText('участник, отказавшийся от участия').first().waitFor();
      await expectNameless(russian);
      expect(await inspectLayout(russian, `erased-${name}-ru`)).toEqual([]);
    }
    await russian.context().close();
  });
});
