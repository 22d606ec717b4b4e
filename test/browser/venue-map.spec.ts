import type { Browser, Locator, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { FloorPosts } from '../builders/floor-posts.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let browser: Browser;
let organiser: Page;
let phone: Page;
let clock: MovedClock;
let desk: Desk;

/** One meeting in the first slot, at nine, and one in the last, at half past eleven. */
beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  const interpreters = [{ label: 'Interprete 1', languages: ['it', 'ru'] }];
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 4, interpreters });
  const [sme] = mission.smes;
  for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  desk = await Desk.open(product, mission, [
    { sme, buyer: mission.buyers[0], slot: 0, table: 0, interpreter: 0 },
    { sme, buyer: mission.buyers[1], slot: 6, table: 1, interpreter: 0 },
  ]);
  browser = await startBrowser();
  organiser = await openOrganiser();
  phone = await openWindow(browser, { caller: await mission.callerOf(sme), width: 390 });
  await goTo(phone, pathOf(`/participants/${String(sme)}/agenda`));
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const pathOf = (path: string): string => `${product.address}/missions/${mission.missionId}${path}`;

async function openOrganiser(language: 'it-IT' | 'ru-RU' = 'it-IT'): Promise<Page> {
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  return openWindow(browser, { caller, language });
}

async function inspectInTheDark(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await inspect(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

describe('the map of the hall', () => {
  const table = (number: number, place: string): Locator =>
    organiser.getByRole('button', { name: `Tavolo ${String(number)}: ${place}`, exact: true });

  /** To the middle of a spot, both numbers from 0. */
  async function drag(held: Locator, column: number, row: number): Promise<void> {
    await held.scrollIntoViewIfNeeded();
    const floor = await organiser.locator('.hall-floor').boundingBox();
    const from = await held.boundingBox();
    if (floor === null || from === null) throw new Error('the hall or the table is not there');
    await organiser.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await organiser.mouse.down();
    await organiser.mouse.move(
      floor.x + (floor.width * (column + 0.5)) / 12,
      floor.y + (floor.height * (row + 0.5)) / 8,
      { steps: 5 },
    );
    await organiser.locator('.hall-ghost').waitFor();
    await organiser.mouse.up();
  }

  it('takes tables by the arrow keys, and keeps the focus with them', async () => {
    await goTo(organiser, pathOf('/venue-map'));
    await table(1, 'non disposto').focus();
    await organiser.keyboard.press('ArrowRight');
    await table(1, 'fila 1, posto 1').waitFor();
    await organiser.keyboard.press('ArrowRight');
    await organiser.keyboard.press('ArrowDown');
    await table(1, 'fila 2, posto 2').waitFor();
    expect(await organiser.locator(':focus').getAttribute('aria-label')).toBe('Tavolo 1: fila 2, posto 2');
    await organiser.keyboard.press('Control+z');
    await table(1, 'fila 1, posto 2').waitFor();
    await organiser.keyboard.press('ArrowDown');
    await organiser.getByRole('status').filter({ hasText: 'Tavolo 1: fila 2, posto 2' }).waitFor();
  });

  it('takes tables by the mouse, lets two change places, and undoes the last move', async () => {
    await drag(table(2, 'non disposto'), 4, 3);
    await table(2, 'fila 4, posto 5').waitFor();
    await drag(table(2, 'fila 4, posto 5'), 1, 1);
    await table(1, 'fila 4, posto 5').waitFor();
    await organiser.getByRole('button', { name: 'Annulla l’ultimo spostamento' }).click();
    await table(1, 'fila 2, posto 2').waitFor();
    await table(2, 'fila 4, posto 5').waitFor();
  });

  it('takes them by row and place, and the others all at once', async () => {
    await table(3, 'non disposto').click();
    await organiser.getByRole('group', { name: 'Tavolo 3', exact: true }).getByLabel('Fila').selectOption('8');
    await table(3, 'fila 8, posto 1').waitFor();
    await organiser.getByRole('button', { name: 'Disponi gli altri in fila' }).click();
    await table(4, 'fila 1, posto 1').waitFor();
    expect(await inspect(organiser, 'venue-map')).toEqual([]);
    expect(await inspectInTheDark(organiser, 'venue-map')).toEqual([]);
  });

  it('is saved, and shows participants where their table is, in words and as a picture', async () => {
    await organiser.getByRole('button', { name: 'Salva', exact: true }).click();
    await organiser.getByText('Salvato').waitFor();
    const { body } = await mission.organiser.get(`${mission.path}/venue-map`).expect(200);
    expect((body.tables as { spot: object }[]).map(({ spot }) => spot)).toEqual([
      { column: 1, row: 1 },
      { column: 4, row: 3 },
      { column: 0, row: 7 },
      { column: 0, row: 0 },
    ]);
    const picture = phone.locator('.next-meeting').getByRole('img', { name: 'Tavolo 1: fila 2, posto 2' });
    await picture.waitFor();
    expect(await picture.locator('.is-marked text').textContent()).toBe('1');
    await phone.getByText('Dove si trova: fila 2, posto 2').first().click();
    expect(await inspect(phone, 'my-agenda-with-map')).toEqual([]);
    expect(await inspectInTheDark(phone, 'my-agenda-with-map')).toEqual([]);
  });

  it('is at the posts in the hall: once for the host of a table, at each meeting for an interpreter', async () => {
    const posts = new FloorPosts(product, mission);
    const host = await posts.invite('table', desk.tables[0]);
    await goTo(phone, `${product.address}/floor/${mission.missionId}#${host.secret}`);
    await phone.getByText('Dove si trova: fila 2, posto 2').click();
    await phone.getByRole('img', { name: 'Tavolo 1: fila 2, posto 2' }).waitFor();
    expect(await inspect(phone, 'floor-with-map')).toEqual([]);
    expect(await inspectInTheDark(phone, 'floor-with-map')).toEqual([]);
    const interpreter = await posts.invite('interpreter', desk.interpreters[0]);
    // Only what stands behind "#" is another: a page that is open would not look at it.
    await phone.goto('about:blank');
    await goTo(phone, `${product.address}/floor/${mission.missionId}#${interpreter.secret}`);
    await phone.getByText('Dove si trova: fila 2, posto 2').waitFor();
    await phone.getByText('Dove si trova: fila 4, posto 5').waitFor();
  });

  it('is on the screens of the hall while nobody meets, and leaves the next meetings where they are', async () => {
    const link = await mission.organiser.post(`${mission.path}/display-links`, { label: 'Ingresso', naming: 'codes' });
    const screen = await openOrganiser();
    const { hash } = new URL(String(link.body.url));
    await goTo(screen, `${product.address}/display/${mission.missionId}${hash}`);
    const hall = screen.getByRole('img', { name: 'Piantina della sala' });
    await hall.waitFor();
    const next = async () => {
      const box = await screen.locator('.hall-tables tbody tr').first().locator('td').last().boundingBox();
      return box && [box.x, box.width];
    };
    expect((await hall.boundingBox())?.height).toBeGreaterThan(100);
    const beside = await next();
    expect(await inspect(screen, 'display-with-map')).toEqual([]);
    clock.set('2026-12-01T04:05:00.000Z');
    await screen.reload();
    await screen.getByText('Adesso 09:00').waitFor();
    expect(await hall.count()).toBe(0);
    expect(await next()).toEqual(beside);
    clock.set('2026-12-01T03:00:00.000Z');
    await screen.context().close();
  });

  it('is at the desk too, and fits in Russian', async () => {
    const russian = await openOrganiser('ru-RU');
    await goTo(russian, pathOf('/venue-map'));
    expect(await inspectLayout(russian, 'venue-map-ru')).toEqual([]);
    await goTo(russian, pathOf('/desk'));
    await russian.locator('summary').filter({ hasText: 'План зала' }).click();
    await russian.getByRole('img', { name: 'План зала' }).waitFor();
    expect(await inspectLayout(russian, 'desk-with-map-ru')).toEqual([]);
    await russian.context().close();
  });
});
