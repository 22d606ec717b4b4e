import type { Browser, Page } from 'playwright-core';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** The clocks of Milan go back in the night of the 25th of October 2026; those of Tashkent stay as they are. */
const session = (day: string) => ({ day, startTime: '10:00', endTime: '10:50' });
const PHONE = 390;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-10-19T08:30:00.000Z');
  const sessions = [session('2026-10-23'), session('2026-10-26')];
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, sessions });
  const [sme] = mission.smes;
  const [before, after, asked] = mission.buyers;
  for (const buyer of [before, after]) await agree(mission, sme, buyer);
  await publishExactly(product, mission, [
    { sme, buyer: before, slot: 0, table: 0 },
    { sme, buyer: after, slot: 2, table: 0 },
  ]);
  const wish = { fromParticipationId: sme, toParticipationId: asked };
  await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201);
  browser = await startBrowser();
  desk = await openWindow(browser, { caller: mission.organiser });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const pathOf = (path: string): string => `${product.address}/missions/${mission.missionId}${path}`;
const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());

describe('ten in the morning in Tashkent is seven in Milan before its clocks go back, and six afterwards', () => {
  it('in the agenda of the firm', async () => {
    const caller = await mission.callerOf(mission.smes[0]);
    const phone = await openWindow(browser, { caller, width: PHONE });
    await goTo(phone, pathOf(`/participants/${String(mission.smes[0])}/agenda`));
    await phone.locator('.meeting-time').nth(1).waitFor();
    expect(plain(await phone.locator('.meeting-time').allTextContents())).toEqual([
      '10:00–10:20 Tashkent (07:00–07:20 Milano)',
      '10:00–10:20 Tashkent (06:00–06:20 Milano)',
    ]);
    expect(await inspect(phone, 'clock-change-my-agenda')).toEqual([]);
    await phone.context().close();
  });

  it('in the agenda of the organiser: on the grid, in the list and in what is told of a meeting', async () => {
    const days = [
      { day: /23/, milan: '07:00', later: '07:25' },
      { day: /26/, milan: '06:00', later: '06:25' },
    ];
    await goTo(desk, pathOf('/agenda'));
    for (const { day, milan, later } of days) {
      await desk.getByRole('group', { name: 'Vista' }).getByText('Tavoli', { exact: true }).click();
      await desk.getByRole('group', { name: 'Giorno' }).getByText(day).click();
      const [first, second] = await desk.locator('.agenda-grid thead th').filter({ hasText: 'Milano' }).all();
      expect(plain([(await first?.textContent()) ?? '', (await second?.textContent()) ?? ''])).toEqual([
        `10:00${milan} Milano`,
        `10:25${later} Milano`,
      ]);
      await desk.locator('.meeting-cell[data-meeting-id]').first().click();
      await desk.getByRole('dialog').getByText(`10:00 Tashkent (${milan} Milano)`).waitFor();
      await desk.keyboard.press('Escape');
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
      await desk.getByRole('group', { name: 'Vista' }).getByText('Elenco', { exact: true }).click();
      await desk.locator('tbody').getByText(`10:00 Tashkent (${milan} Milano)`).waitFor();
    }
    expect(await inspect(desk, 'clock-change-agenda')).toEqual([]);
  });

  it('among the times that are offered for a meeting to come', async () => {
    await goTo(desk, pathOf('/requests?status=open'));
    await desk.getByRole('button', { name: /^Prenota un orario/ }).click();
    const times = desk.getByRole('dialog').locator('.time-option time');
    await times.first().waitFor();
    const told = plain(await times.allTextContents());
    expect(told).toEqual(['10:25 Tashkent (07:25 Milano)', '10:25 Tashkent (06:25 Milano)']);
    expect(await inspect(desk, 'clock-change-offered-times')).toEqual([]);
    await desk.keyboard.press('Escape');
  });

  it.each([
    [0, '10:00–10:20 Tashkent (07:00 Милан)'],
    [1, '10:00–10:20 Tashkent (06:00 Милан)'],
  ])('on the page of a partner, in Russian and without scripts: %i', async (index, told) => {
    const partner = `${mission.path}/participants/${String(mission.buyers[index])}`;
    const issued = await mission.organiser.post(`${partner}/page-links`).expect(201);
    const { pathname } = new URL((issued.body as { url: string }).url);
    const page = await openWindow(browser, { width: PHONE, language: 'ru-RU', runsScripts: false });
    await page.goto(`${product.address}${pathname}?lang=ru`);
    await page.getByText(told).first().waitFor();
    expect(await inspectLayout(page, `clock-change-partner-page-${index}`)).toEqual([]);
    await page.context().close();
  });

  it('in Russian on all these pages of ours', async () => {
    const russian = await openWindow(browser, { caller: mission.organiser, language: 'ru-RU' });
    await goTo(russian, pathOf(`/participants/${String(mission.smes[0])}/agenda`));
    await russian.getByText('06:00–06:20').first().waitFor();
    expect(await inspectLayout(russian, 'clock-change-agenda-ru')).toEqual([]);
    await russian.context().close();
  });

  it('while the screen in the hall goes by the clock of the hall on both days', async () => {
    await goTo(desk, pathOf('/displays'));
    await desk.getByLabel('Dove si trova').fill('Ingresso');
    await desk.getByRole('button', { name: 'Crea un link' }).click();
    const link = new URL((await desk.locator('.display-address a').getAttribute('href')) ?? '');
    for (const day of ['2026-10-23', '2026-10-26']) {
      clock.set(`${day}T04:50:00.000Z`);
      const screen = await openWindow(browser, { width: 1920 });
      await screen.goto(product.address + link.pathname + link.hash);
      await screen.getByText('Prossimi incontri alle 10:00').waitFor();
      await screen.locator('.hall-clock').getByText('09:50', { exact: true }).waitFor();
      expect(await inspectLayout(screen, `clock-change-hall-${day}`)).toEqual([]);
      await screen.context().close();
    }
  });
});

describe('a time of the venue that its clocks', () => {
  it.each([
    [
      'skip',
      '2027-03-28',
      'Un orario è saltato dal cambio dell’ora',
      'domenica 28 marzo 2027: gli orologi (Europe/Rome) saltano le 02:30.',
    ],
    [
      'show twice',
      '2027-10-31',
      'Un orario si ripete per il cambio dell’ora',
      'domenica 31 ottobre 2027: gli orologi (Europe/Rome) segnano due volte le 02:30.',
    ],
  ])('%s is refused in the form of a new mission, which keeps what was written', async (_case, day, title, why) => {
    await goTo(desk, `${product.address}/missions/new`);
    await desk.getByLabel('Nome della missione').fill('Milano di notte');
    await desk.getByLabel('Città').fill('Milano');
    await desk.getByLabel('Sede degli incontri').fill('Sede di prova');
    await desk.getByLabel('Fuso orario della sede').selectOption('Europe/Rome');
    await desk.getByLabel('Giorno').fill(day);
    await desk.getByLabel('Inizio').fill('02:30');
    await desk.getByRole('button', { name: 'Crea la missione' }).click();
    await desk.getByText(title).waitFor();
    await desk.getByText(why).waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    expect(await desk.getByLabel('Nome della missione').inputValue()).toBe('Milano di notte');
    expect(await inspect(desk, `clock-change-refused-${day}`)).toEqual([]);
    await desk.getByLabel('Inizio').fill('09:30');
    await desk.getByRole('button', { name: 'Crea la missione' }).click();
    await desk.getByRole('heading', { name: 'Panoramica' }).waitFor();
    await desk
      .getByText(/09:30–13:00/)
      .first()
      .waitFor();
  });
});
