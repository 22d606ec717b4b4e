import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { holdUp } from './hold-up.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const PHONE = 390;
const SMES = 6;

let product: TestProduct;
let mission: MissionWithCompanies;
let browser: Browser;
let caller: Caller;
let phone: Page;
let agenda: string;

beforeAll(async () => {
  product = await startTestProduct();
  const clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: SMES, buyers: 2, tableCount: 2 });
  const [first, second] = mission.buyers;
  for (const sme of mission.smes) await agree(mission, sme, first);
  await agree(mission, mission.smes[0], second);
  await Desk.open(product, mission, [
    ...mission.smes.map((sme, slot) => ({ sme, buyer: first, slot, table: 0 })),
    { sme: mission.smes[0], buyer: second, slot: SMES, table: 1 },
  ]);
  // Half past eleven in Tashkent: all but the last have begun.
  clock.set('2026-12-01T06:25:00.000Z');
  caller = await mission.callerOf(mission.smes[0]);
  agenda = `/missions/${mission.missionId}/participants/${String(mission.smes[0])}/agenda`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

describe('my agenda', () => {
  it('takes what came of a meeting in a few taps, and keeps notes for oneself', async () => {
    phone = await openWindow(browser, { width: PHONE, caller });
    await goTo(phone, product.address + agenda);
    const over = phone.locator('.meeting-item').first();
    await over.getByText('da dire').click();
    await over.getByLabel('Molto').check();
    await over.getByLabel('Offerta').check();
    await over.getByLabel('Appunti').fill('Chiede il listino');
    expect(await inspect(phone, 'my-agenda-review')).toEqual([]);
    await over.getByRole('button', { name: /^Salva / }).click();
    await over.getByText('Salvato.').waitFor();
    await phone.reload();
    await over.getByText('con appunti').click();
    expect(await over.getByLabel('Appunti').inputValue()).toBe('Chiede il listino');
    expect(await over.getByLabel('Molto').isChecked()).toBe(true);
  });

  it('loses nothing of a note that goes on being written while it is saved', async () => {
    const over = phone.locator('.meeting-item').first();
    const note = over.getByLabel('Appunti');
    const { path } = mission;
    const meetingId = (
      (await caller.get(`${path}/participants/${String(mission.smes[0])}/agenda`).expect(200)).body as {
        meetings: readonly { meetingId: string }[];
      }
    ).meetings[0]?.meetingId;
    await note.fill('Chiede il listino e un campione');
    const goOn = await holdUp(phone, 'PUT', `/meeting-reviews/${String(meetingId)}`);
    await over.getByRole('button', { name: /^Salva / }).click();
    await note.fill('Chiede il listino e due campioni');
    await goOn();
    await over.locator('.is-pending').waitFor({ state: 'detached' });
    expect(await note.inputValue()).toBe('Chiede il listino e due campioni');
    await over.getByRole('button', { name: /^Salva / }).click();
    await over.getByText('Salvato.').waitFor();
    await phone.reload();
    await over.getByText('con appunti').click();
    expect(await note.inputValue()).toBe('Chiede il listino e due campioni');
  });

  it('asks for no outcome of a meeting to come, by the keyboard too', async () => {
    const ahead = phone.locator('.meeting-item').nth(1);
    await ahead.locator('summary').focus();
    await phone.keyboard.press('Enter');
    await ahead.getByLabel('Appunti').waitFor();
    expect(await ahead.getByRole('radio').count()).toBe(0);
  });

  it('counts down to the next meeting', async () => {
    await phone.getByRole('heading', { name: /^Prossimo incontro tra \d+ min$/ }).waitFor();
  });

  it('gives an address for a calendar, a new one, and none any more', async () => {
    await phone.getByRole('button', { name: 'Crea l’indirizzo' }).click();
    const address = phone.locator('.calendar-feed .link-to-copy');
    await address.waitFor();
    const first = await address.textContent();
    expect(await phone.locator('.calendar-feed a').getAttribute('href')).toMatch(/^webcal:.*\.ics$/);
    expect(await inspect(phone, 'my-agenda-calendar')).toEqual([]);
    await phone.getByRole('button', { name: 'Crea un indirizzo nuovo' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Crea un indirizzo nuovo' }).click();
    await phone.waitForFunction(
      `document.querySelector('.calendar-feed .link-to-copy')?.textContent !== ${JSON.stringify(first)}`,
    );
    await phone.getByRole('button', { name: 'Revoca l’indirizzo' }).click();
    await phone.getByRole('button', { name: 'Crea l’indirizzo' }).waitFor();
    const feed = `${mission.path}/participants/${String(mission.smes[0])}/calendar-feed`;
    expect((await caller.get(feed).expect(200)).body).toEqual({ openedAt: null });
  });

  it('reads the same in Russian', async () => {
    const russian = await openWindow(browser, { width: PHONE, language: 'ru-RU', caller });
    await goTo(russian, product.address + agenda);
    await russian.getByText('есть заметки').click();
    expect(await inspectLayout(russian, 'my-agenda-ru')).toEqual([]);
    await russian.context().close();
  });

  it('asks a partner the same on their page, in Russian, without a sign-in', async () => {
    const buyer = String(mission.buyers[0]);
    const issued = await mission.organiser.post(`${mission.path}/participants/${buyer}/page-links`).expect(201);
    const { pathname } = new URL((issued.body as { url: string }).url);
    const page = await openWindow(browser, { width: PHONE, language: 'ru-RU' });
    await page.goto(`${product.address}${pathname}?lang=ru`);
    const over = page.locator('article', { hasText: 'sme 0' });
    await over.getByText('Как прошло · не указано').click();
    await over.getByLabel('Неинтересно').check();
    await over.getByLabel('Следующий шаг').selectOption({ label: 'Ничего' });
    expect(await inspect(page, 'partner-page-outcome')).toEqual([]);
    await over.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Спасибо: то, что вы указали, сохранено.').waitFor();
    await over.getByText('Как прошло · указано').click();
    expect(await over.getByLabel('Неинтересно').isChecked()).toBe(true);
    await page.context().close();
  });

  it('shows an organiser neither notes nor outcomes, but how many said what', async () => {
    const desk = await openWindow(browser, { caller: mission.organiser });
    await goTo(desk, product.address + agenda);
    expect(await desk.locator('.meeting-review, .calendar-feed').count()).toBe(0);
    await goTo(desk, `${product.address}/missions/${mission.missionId}/figures`);
    await desk.getByText('1 esito; partecipanti: 1.').nth(1).waitFor();
    await desk.getByText('Di 1 incontro hanno detto l’esito entrambe le parti.').waitFor();
    await desk
      .getByText(/^Quali, si vede da cinque/)
      .first()
      .waitFor();
    expect(await inspect(desk, 'figures-outcomes')).toEqual([]);
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Scarica il rapporto (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Test mission - Rapporto per chi finanzia.csv');
    const lines = (await text(await file.createReadStream())).split('\r\n');
    expect(lines[2]).toMatch(/^"PMI";"\[SYNTHETIC\] sme 0";"Italia";"";2;0;2;0;0;0$/);
    await desk.context().close();
  });
});
