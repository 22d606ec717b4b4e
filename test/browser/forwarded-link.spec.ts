import type { Browser, Page } from 'playwright-core';
import { agree } from '../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../builders/partner-stage.js';
import { publishExactly } from '../builders/published-agenda.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const COLLEAGUE = 'colleague@example.org';
const PHONE = 390;

let stage: PartnerStage;
let scene: PartnerScene;
let browser: Browser;
/** Whoever was invited, who reads Russian, and a colleague who was sent the same link. */
let phone: Page;
let colleague: Page;
let desk: Page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([setPartnerStage(), startBrowser()]);
  scene = await PartnerScene.set(stage);
  await agree(scene.mission, scene.mission.smes[0], scene.buyer);
  await publishExactly(stage.product, scene.mission, [
    { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
  ]);
  await scene.ask(1);
  await scene.ask(2);
  await scene.tell();
  const address = stage.product.address + scene.pathFor(BUYER);
  phone = await openWindow(browser, { width: PHONE, language: 'ru-RU', runsScripts: false });
  await phone.goto(address);
  await phone.locator('form[action$="/acceptance"] button').first().click();
  await phone.getByText('Принято.').waitFor();
  colleague = await openWindow(browser, { width: PHONE });
  await colleague.goto(`${address}?lang=it`);
  desk = await openWindow(browser, { caller: scene.mission.organiser });
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});
afterEach(expectNoComplaints);

describe('a link that was forwarded', () => {
  it('shows a colleague company, time and table, but no contact and nothing to answer', async () => {
    await colleague.getByText('Questa pagina è già usata su un altro dispositivo').waitFor();
    await colleague.getByText('09:50–10:10 Tashkent (05:50 Milano)').waitFor();
    await colleague.getByText('Tavolo 2').waitFor();
    expect(await colleague.locator('body').innerText()).not.toMatch(/Buongiorno|@example\.org|\+998/);
    expect(await colleague.locator('form[action*="/requests/"]').count()).toBe(0);
    expect(await inspect(colleague, 'forwarded-link')).toEqual([]);
  });

  it('lets the colleague attend instead with the code of the invited mailbox, if there is a language for it', async () => {
    const takeover = colleague.locator('details', { has: colleague.locator('form[action$="/takeover"]') });
    await colleague.getByRole('button', { name: 'Manda un codice alla casella invitata' }).first().click();
    await colleague.getByText('Il codice è in viaggio').waitFor();
    await takeover.locator('summary').click();
    await takeover.getByLabel('Codice di sei cifre').fill(await scene.codeFor(BUYER));
    await takeover.getByLabel('Indirizzo e-mail del collega').fill(COLLEAGUE);
    await takeover.getByRole('checkbox', { name: 'Русский' }).check();
    await takeover.getByRole('button', { name: 'Partecipa il collega' }).click();
    await colleague.locator('#fault').getByText('Nessuno può interpretare').waitFor();
    expect(await inspect(colleague, 'forwarded-link-without-a-language')).toEqual([]);
    await takeover.getByRole('checkbox', { name: 'English' }).check();
    await takeover.getByRole('button', { name: 'Partecipa il collega' }).click();
    await colleague.getByText('Ora partecipa lei.').waitFor();
    expect(await inspect(colleague, 'taken-over')).toEqual([]);
    await colleague.getByRole('button', { name: 'Accetto' }).click();
    await colleague.getByText('Accettato.').waitFor();
    // That the first form was refused, which Chromium reports.
    expect(takeComplaints().filter((complaint) => !complaint.includes('status of 409'))).toEqual([]);
  });

  it('only shows from then on to whoever was invited', async () => {
    await phone.reload();
    await phone.getByText('Теперь вместо вас придёт другой человек').waitFor();
    expect(await phone.locator('form').count()).toBe(0);
    expect(await inspectLayout(phone, 'forwarded-link-read-only')).toEqual([]);
  });

  it('is listed for the organiser with what was done by it, and can be withdrawn', async () => {
    const path = `${stage.product.address}/missions/${scene.mission.missionId}/participants/${String(scene.buyer)}`;
    await goTo(desk, path);
    const links = desk.getByRole('region', { name: 'Link dati finora' });
    const first = links.locator('li', { hasText: 'Mostra soltanto' });
    await first.locator('summary').click();
    await first.getByText(/: incontro accettato$/).waitFor();
    await first.getByText(/: passato a un collega$/).waitFor();
    expect(await inspect(desk, 'given-links')).toEqual([]);
    // Each message has a link of its own: this is the one by which the colleague has answered.
    const own = links.locator('.given-links > li:has(details)').filter({ hasNotText: 'Mostra soltanto' });
    await own.getByRole('button', { name: /^Ritira/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
    await own.getByText(/^Ritirato /).waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
    await colleague.reload();
    await colleague.getByText('Questo link è stato ritirato').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('status of 410'))).toEqual([]);
    const russian = await openWindow(browser, { caller: scene.mission.organiser, language: 'ru-RU' });
    await goTo(russian, path);
    expect(await inspectLayout(russian, 'given-links-ru')).toEqual([]);
  });

  it('is given anew: another page for the partner, with the address shown once', async () => {
    await desk.getByRole('button', { name: /^Crea un link.*Pagina del partner/ }).click();
    await desk.getByText('Link pronto').waitFor();
    const url = (await desk.locator('.link-to-copy').first().textContent()) ?? '';
    await phone.goto(stage.product.address + new URL(url).pathname);
    await phone.getByText('[SYNTHETIC] sme 0').waitFor();
  });
});
