import type { Browser, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { holdUp } from './hold-up.js';
import { inspect, inspectLayout } from './inspect.js';
import { goTo } from './stage.js';

/** In UTC; the mission begins at nine in Tashkent, that is at four, in seven slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;
let browser: Browser;
let milan: Page;
let tashkent: Page;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, {
    ...{ smes: 2, buyers: 2, tableCount: 2 },
    interpreters: ['Interprete 1', 'Interprete 2'].map((label) => ({ label, languages: ['it', 'ru'] })),
  });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [one, other] = mission.smes;
  const [late, present] = mission.buyers;
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: late, slot: 0, table: 0 },
    { sme: other, buyer: present, slot: 0, table: 1 },
    { sme: one, buyer: present, slot: 4, table: 1 },
  ]);
  browser = await startBrowser();
  milan = await openOrganiser();
  tashkent = await openOrganiser();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const pathOf = (path: string): string => `${product.address}/missions/${mission.missionId}${path}`;

async function openOrganiser(language: 'it-IT' | 'ru-RU' = 'it-IT'): Promise<Page> {
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  return openWindow(browser, { caller, language });
}

async function inspectInRussian(path: string, name: string): Promise<readonly string[]> {
  const page = await openOrganiser('ru-RU');
  await goTo(page, pathOf(path));
  const faults = await inspectLayout(page, `${name}-ru`);
  await page.context().close();
  return faults;
}

describe('two organisers who say anew who interprets', () => {
  it('see each other’s change beside their own, and join what they have not both changed', async () => {
    for (const page of [milan, tashkent]) await goTo(page, pathOf('/interpreters'));
    const first = (page: Page) => page.getByRole('group', { name: 'Interprete 1', exact: true });
    await first(milan).getByLabel('Incontri al giorno al massimo').fill('4');
    await tashkent.getByRole('button', { name: 'Aggiungi un interprete' }).click();
    await first(tashkent).getByLabel('Incontri al giorno al massimo').fill('5');
    expect(await inspect(tashkent, 'interpreters')).toEqual([]);
    await tashkent.getByRole('button', { name: 'Salva', exact: true }).click();
    await tashkent.getByText('Salvato').waitFor();
    await milan.getByText('La tua versione').waitFor();
    await milan.getByText('Dall’altra versione si aggiunge: Interprete 3.').waitFor();
    expect(await milan.locator('.clash-versions dd').allTextContents()).toEqual([
      expect.stringContaining('Incontri al giorno al massimo: 4'),
      expect.stringContaining('Incontri al giorno al massimo: 5'),
    ]);
    expect(await inspect(milan, 'interpreters-clash')).toEqual([]);
    await milan.getByRole('button', { name: 'Unisci e continua' }).click();
    await milan.getByRole('group', { name: 'Interprete 3', exact: true }).waitFor();
    await milan.getByRole('button', { name: 'Salva', exact: true }).click();
    await milan.getByText('Salvato').waitFor();
    const { body } = await mission.organiser.get(`${mission.path}/interpreters`).expect(200);
    expect((body.items as { label: string; maximumPerDay: number | null }[]).map((one) => one.maximumPerDay)).toEqual([
      4,
      null,
      null,
    ]);
    expect(await inspectInRussian('/interpreters', 'interpreters')).toEqual([]);
    expect(takeComplaints()).toEqual([]);
  });

  it('read whose hours are wrong, and what to mend', async () => {
    const third = milan.getByRole('group', { name: 'Interprete 3', exact: true });
    await third.getByLabel('Nome di lavoro').fill('Interprete 2');
    await milan.getByRole('button', { name: 'Salva', exact: true }).click();
    await milan.getByText('Interprete 2 compare due volte').waitFor();
    expect(await inspect(milan, 'interpreters-refused')).toEqual([]);
    await milan.getByRole('button', { name: 'Annulla le modifiche' }).click();
    // That the server refused is what the page has told in words.
    expect(takeComplaints().filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([]);
  });
});

describe('an organiser who goes on typing while interpreters are saved', () => {
  it('loses nothing of it, also about somebody who was new', async () => {
    await goTo(milan, pathOf('/interpreters'));
    await milan.getByRole('button', { name: 'Aggiungi un interprete' }).click();
    const added = milan.getByRole('group', { name: 'Interprete 4', exact: true });
    await added.getByLabel('Incontri al giorno al massimo').fill('6');
    const goOn = await holdUp(milan, 'PUT', '/interpreters');
    await milan.getByRole('button', { name: 'Salva', exact: true }).click();
    await added.getByLabel('Incontri al giorno al massimo').fill('7');
    await goOn();
    await milan.locator('.is-pending').waitFor({ state: 'detached' });
    expect(await added.count()).toBe(1);
    expect(await added.getByLabel('Incontri al giorno al massimo').inputValue()).toBe('7');
    await milan.getByRole('button', { name: 'Salva', exact: true }).click();
    await milan.getByText('Salvato').waitFor();
    const { body } = await mission.organiser.get(`${mission.path}/interpreters`).expect(200);
    expect((body.items as { maximumPerDay: number | null }[]).map((one) => one.maximumPerDay)).toEqual([
      ...[4, null, null],
      7,
    ]);
    expect(takeComplaints()).toEqual([]);
  });
});

describe('two organisers who change the timetable', () => {
  it('look at what becomes of the meetings, and whoever was slower sees both versions', async () => {
    for (const page of [milan, tashkent]) {
      await goTo(page, pathOf('/timetable'));
      await page.getByText('Cambia sessioni, turni e tavoli').click();
    }
    await milan.getByLabel('Numero di tavoli').fill('4');
    await tashkent.getByLabel('Numero di tavoli').fill('3');
    await tashkent.getByRole('button', { name: 'Vedi che cosa accade' }).click();
    await tashkent.getByText('3 incontri restano.').waitFor();
    expect(await inspect(tashkent, 'timetable-effect')).toEqual([]);
    await tashkent.getByRole('button', { name: 'Cambia così' }).click();
    await tashkent.getByText('Orario cambiato.').waitFor();
    await milan.getByText('La tua versione').waitFor();
    expect(await milan.locator('.clash-versions dd').allTextContents()).toEqual(['4', '3']);
    expect(await inspect(milan, 'timetable-clash')).toEqual([]);
    await milan.getByRole('button', { name: 'Lascia perdere le mie modifiche' }).click();
    expect(await milan.getByLabel('Numero di tavoli').inputValue()).toBe('3');
    expect(takeComplaints()).toEqual([]);
  });

  it('see only what the timetable in the form would do, however late the answer is', async () => {
    const tables = milan.getByLabel('Numero di tavoli');
    await tables.fill('4');
    const goOn = await holdUp(milan, 'POST', '/timetable-previews');
    await milan.getByRole('button', { name: 'Vedi che cosa accade' }).click();
    await tables.fill('5');
    await goOn();
    await milan.locator('.is-pending').waitFor({ state: 'detached' });
    expect(await milan.getByRole('button', { name: 'Cambia così' }).count()).toBe(0);
  });

  it('keep what they type while a change is under way as a change that is not saved', async () => {
    const tables = milan.getByLabel('Numero di tavoli');
    const stored = async (): Promise<unknown> =>
      ((await mission.organiser.get(`${mission.path}/timetable`).expect(200)).body as { tableCount: number })
        .tableCount;
    await milan.getByRole('button', { name: 'Vedi che cosa accade' }).click();
    await milan.getByRole('button', { name: 'Cambia così' }).waitFor();
    const goOn = await holdUp(milan, 'PUT', '/timetable');
    await milan.getByRole('button', { name: 'Cambia così' }).click();
    await tables.fill('6');
    const isReadAnew = milan.waitForResponse(
      (response) => response.url().endsWith('/timetable') && response.request().method() === 'GET',
    );
    await goOn();
    await isReadAnew;
    expect(await stored()).toBe(5);
    expect(await milan.getByText('Orario cambiato.').count()).toBe(0);
    expect(await tables.inputValue()).toBe('6');
    await milan.getByRole('button', { name: 'Vedi che cosa accade' }).click();
    await milan.getByRole('button', { name: 'Cambia così' }).click();
    await milan.getByText('Orario cambiato.').waitFor();
    expect(await stored()).toBe(6);
    expect(takeComplaints()).toEqual([]);
  });
});

describe('a meeting that somebody joins from elsewhere', () => {
  it('is held so at the desk, and marked in words and by a sign there and in the agenda', async () => {
    await desk.report({ kind: 'lateness', participationIds: [mission.buyers[0]], arrivesAt: at('04:30') });
    await goTo(milan, pathOf('/desk'));
    await milan.getByText('A 1 incontro manca una delle due parti').waitFor();
    await milan.getByLabel('Indirizzo delle stanze').fill('https://rooms.example.org/{meeting}');
    await milan.getByRole('button', { name: 'Salva l’indirizzo' }).click();
    await milan.getByRole('button', { name: 'Tieni 1 incontro a distanza' }).click();
    await milan.getByText('1 incontro si tiene a distanza.').waitFor();
    await milan.locator('.meeting-marks .remote-mark').getByText('A distanza: [SYNTHETIC] buyer 0').waitFor();
    expect(await milan.locator('.meeting-marks .remote-mark').count()).toBe(1);
    expect(await inspect(milan, 'desk-plan-b')).toEqual([]);
    await goTo(tashkent, pathOf('/agenda'));
    await tashkent.locator('.meeting-cell .remote-mark').getByText('A distanza: [SYNTHETIC] buyer 0').waitFor();
    expect(await tashkent.locator('.meeting-cell .remote-mark svg').count()).toBe(1);
    expect(await inspect(tashkent, 'agenda-plan-b')).toEqual([]);
    expect(await inspectInRussian('/desk', 'desk-plan-b')).toEqual([]);
    expect(takeComplaints()).toEqual([]);
  });

  it('is marked on the screen in the hall, as its two are called there', async () => {
    await milan.goto(pathOf('/displays'));
    await milan.getByLabel('Dove si trova').fill('Ingresso');
    await milan.getByRole('button', { name: 'Crea un link' }).click();
    const url = (await milan.locator('.display-address a').getAttribute('href')) ?? '';
    clock.set(at('04:06'));
    const screen = await openWindow(browser, { width: 1920 });
    const { pathname, hash } = new URL(url);
    await screen.goto(product.address + pathname + hash);
    await screen.locator('.hall-tables .remote-mark').waitFor();
    expect(await screen.locator('.hall-tables .remote-mark').allTextContents()).toEqual([
      expect.stringMatching(/^ A distanza: \S/),
    ]);
    expect(await inspect(screen, 'hall-display-plan-b')).toEqual([]);
    await screen.context().close();
  });
});
