import type { Browser, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const SIGNING = 'Firma dell’accordo';

let product: TestProduct;
let mission: MissionWithCompanies;
let browser: Browser;
let organiser: Page;
let phone: Page;

/** One meeting in the first slot, at nine, and one in the last, at half past eleven. */
beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 4 });
  const [sme] = mission.smes;
  for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  await Desk.open(product, mission, [
    { sme, buyer: mission.buyers[0], slot: 0, table: 0 },
    { sme, buyer: mission.buyers[1], slot: 6, table: 1 },
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

describe('what a day holds beside meetings', () => {
  const entries = (): Promise<string[]> => phone.locator('.meeting-list h3').allTextContents();

  it('is added beside the timetable, and comes to the agenda of those who have it open', async () => {
    await goTo(organiser, pathOf('/timetable'));
    await organiser.getByText('Cambia il programma', { exact: true }).click();
    const form = organiser.getByRole('form', { name: 'Cambia il programma' });
    await form.getByRole('button', { name: 'Aggiungi un momento' }).click();
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    expect(await form.getByText('Completa questo campo.').count()).toBe(3);
    expect(await inspect(organiser, 'programme-faults')).toEqual([]);
    await form.getByLabel('Titolo').fill(SIGNING);
    await form.getByLabel('Inizio').fill('10:00');
    await form.getByLabel('Fine').fill('10:30');
    await form.getByLabel('Luogo').fill('Sala grande');
    await form.getByText('cadono 2 turni di incontri').waitFor();
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    await form.getByText('Salvato').waitFor();
    await phone.getByText(SIGNING).waitFor();
    expect(await entries()).toEqual(['[SYNTHETIC] buyer 0', SIGNING, '[SYNTHETIC] buyer 1']);
    expect(await inspect(phone, 'my-agenda-with-programme')).toEqual([]);
  });

  it('is drawn in its day, with the same to read behind', async () => {
    const day = organiser.getByRole('img', { name: /1 dicembre 2026: 09:00–12:00 Incontri \(7 turni\)/ });
    expect(await day.getAttribute('aria-label')).toContain(`10:00–10:30 ${SIGNING} (cerimonia)`);
    const [block, session] = await Promise.all(
      ['.programme-block:not(.is-session)', '.programme-block.is-session'].map((found) =>
        day.locator(found).boundingBox(),
      ),
    );
    // Both are at the same time, so they stand side by side.
    expect((session?.x ?? 0) + (session?.width ?? 0)).toBeLessThanOrEqual((block?.x ?? 0) + 1);
    await organiser.locator('.table-behind summary').click();
    await organiser.getByRole('row', { name: new RegExp(`10:00–10:30 ${SIGNING}.*Sala grande`) }).waitFor();
    expect(await inspectInTheDark(organiser, 'programme')).toEqual([]);
  });

  it('takes slots, which is found, and left free in the timetable with what becomes of the meetings', async () => {
    await organiser.getByRole('link', { name: 'Panoramica' }).click();
    const finding = organiser.locator('.finding', { hasText: 'si tiene durante gli incontri' });
    await finding.getByRole('link', { name: 'Apri orari e tavoli' }).click();
    await organiser.getByRole('button', { name: 'Lascia libero questo orario' }).click();
    expect(await organiser.getByRole('button', { name: 'Lascia libero questo orario' }).count()).toBe(0);
    await organiser.getByRole('button', { name: 'Vedi che cosa accade' }).click();
    await organiser.getByText('1 incontro resta. 1 si sposta.').waitFor();
    await organiser.getByRole('button', { name: 'Cambia così' }).click();
    await organiser.getByRole('img', { name: /09:00–10:00 Incontri \(2 turni\); 10:00–10:30 Firma/ }).waitFor();
    await organiser.getByRole('link', { name: 'Panoramica' }).click();
    await finding.waitFor({ state: 'detached' });
  });

  it('fits in Russian', async () => {
    const russian = await openOrganiser('ru-RU');
    await goTo(russian, pathOf('/timetable'));
    await russian.getByText('Изменить программу мероприятий', { exact: true }).click();
    expect(await inspectLayout(russian, 'programme-ru')).toEqual([]);
    await russian.context().close();
  });
});

describe('the timetable', () => {
  it('is unfolded, on screen and in focus for whoever is led to it', async () => {
    const page = await openOrganiser();
    await page.setViewportSize({ width: 820, height: 500 });
    await goTo(page, pathOf('/timetable#timetable'));
    const summary = page.locator('#timetable > summary');
    await summary.and(page.locator(':focus')).waitFor();
    expect(await page.locator('#timetable').getAttribute('open')).not.toBeNull();
    const { y } = (await summary.boundingBox()) ?? { y: Infinity };
    expect(y).toBeLessThan(500);
    await page.context().close();
  });
});
