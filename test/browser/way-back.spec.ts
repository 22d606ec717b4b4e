import type { Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { untilFollowed, untilTold } from '../builders/told.js';
import { focusIsLost, pressByKeyboard, tabTo } from './by-keyboard.js';
import { type DeskOnScreen, putDeskOnScreen } from './desk-on-screen.js';
import { inspect } from './inspect.js';
import { expectNoComplaints } from './stage.js';

/** A week before the mission, in the middle of the day on both clocks. */
const MIDDAY = '2026-11-24T08:30:00.000Z';
const FIRMS = 3;

let screen: DeskOnScreen;
let mission: MissionWithCompanies;
let desk: Desk;
let page: Page;
let phone: Page;

/** Every firm waits a slot after each meeting, which an agenda that minds nothing else would not have it do. */
beforeAll(async () => {
  screen = await putDeskOnScreen(MIDDAY);
  mission = await makeMissionWithCompanies(screen.product, { smes: FIRMS, buyers: FIRMS, tableCount: FIRMS });
  const places = mission.smes.flatMap((sme, table) =>
    mission.buyers.map((buyer, index) => ({ sme, buyer, slot: table + 2 * index, table })),
  );
  for (const { sme, buyer } of places) await agree(mission, sme, buyer);
  desk = await Desk.open(screen.product, mission, places);
  await untilTold(screen.product, screen.clock, mission.missionId);
  page = await screen.openOrganiser(mission, '/agenda');
  phone = await screen.openPhone(mission, mission.smes[0]);
});
afterAll(() => screen.close());
afterEach(expectNoComplaints);

const showsState = (state: string): Promise<void> =>
  page.locator('.version-state').getByText(state, { exact: true }).waitFor();

/** Has an agenda made that minds waits alone: nobody finds a meeting where it was. */
async function generateCarelessly(): Promise<void> {
  await pressByKeyboard(page, 'Genera una versione');
  await showsState('bozza');
}

async function goByMenu(name: string, heading: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}

describe('a bad generation', () => {
  it('is only a draft, which says what it would move', async () => {
    await page.getByText('Come si genera').click();
    await page.getByLabel('Secondi al massimo').fill('1');
    await page.getByLabel('Un incontro pubblicato spostato').fill('0');
    await page.getByLabel('Un turno vuoto').fill('1000');
    await page.getByRole('button', { name: 'Salva i pesi' }).click();
    await page.getByRole('button', { name: 'Salva i pesi', disabled: true }).waitFor();
    await generateCarelessly();
    await page.getByText(/^Rispetto alla versione 1: spostati: [1-9], nuovi: 0, tolti: 0/).click();
    const moved = page.locator('.change-list').getByText('Spostato', { exact: true });
    await moved.first().waitFor();
    await page.getByText(`Rispetto alla versione 1: spostati: ${String(await moved.count())}, nuovi`).waitFor();
    expect(await inspect(page, 'bad-draft')).toEqual([]);
    expect(await screen.inspectInRussian(mission, '/agenda', 'bad-draft')).toEqual([]);
  });

  it('is discarded by the keyboard, with the reason, and nobody hears of it', async () => {
    const before = await desk.published();
    await pressByKeyboard(page, 'Scarta');
    await page.getByRole('dialog', { name: 'Scartare la versione 2?' }).waitFor();
    await tabTo(page, page.getByRole('dialog').getByLabel('Perché (per la cronologia)'));
    await page.keyboard.type('Sposta quasi tutti');
    expect(await inspect(page, 'discarding')).toEqual([]);
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Scarta' }));
    await page.keyboard.press('Enter');
    await showsState('scartata');
    expect(await focusIsLost(page)).toBe(false);
    await page.locator('#history-title', { hasText: 'Cronologia: 2 versioni' }).click();
    await page.getByRole('row', { name: /Versione 2.*Sposta quasi tutti/ }).waitFor();
    expect(await inspect(page, 'discarded')).toEqual([]);
    expect(await desk.published()).toEqual(before);
    await untilFollowed(screen.product, mission.missionId, 0);
    expect(await phone.locator('.agenda-changed').count()).toBe(0);
  });
});

describe('a wrong publication', () => {
  it('reaches pages at once, while its messages are held', async () => {
    screen.clock.forward(10);
    await generateCarelessly();
    await pressByKeyboard(page, 'Pubblica');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Pubblica ora' }));
    await page.keyboard.press('Enter');
    await showsState('pubblicata');
    await phone.getByText('L’agenda è cambiata').first().waitFor();
    await untilFollowed(screen.product, mission.missionId);
    await goByMenu('Messaggi', 'Messaggi ai partecipanti');
    await page.getByText(/^\d messaggi sull’agenda non sono ancora partiti$/).waitFor();
    expect(await inspect(page, 'wrong-publication')).toEqual([]);
  });

  it('has its messages recalled by the keyboard', async () => {
    await pressByKeyboard(page, 'Ritira i messaggi');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Ritira i messaggi' }));
    await page.keyboard.press('Enter');
    await page.getByText('Ritirato', { exact: true }).first().waitFor();
    await page.getByText(/non sono ancora partiti$/).waitFor({ state: 'detached' });
    expect(await focusIsLost(page)).toBe(false);
    expect(await inspect(page, 'recalled')).toEqual([]);
  });

  it('gives way to what was public before, on every page, and nobody is written to', async () => {
    await goByMenu('Agenda', 'Agenda della missione');
    const first = page.locator('option', { hasText: 'Versione 1' });
    await page.getByLabel('Versione dell’agenda').selectOption((await first.getAttribute('value')) ?? '');
    await showsState('superata');
    await pressByKeyboard(page, 'Ripristina');
    expect(await inspect(page, 'restoring')).toEqual([]);
    await tabTo(page, page.getByRole('dialog').getByLabel('Perché (per la cronologia)'));
    await page.keyboard.type('Pubblicata per errore');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Ripristina' }));
    await page.keyboard.press('Enter');
    await showsState('pubblicata');
    expect(await focusIsLost(page)).toBe(false);
    await page.locator('#history-title', { hasText: 'Cronologia: 4 versioni' }).click();
    await page.getByRole('row', { name: /Versione 4.*ripristinata \(Versione 1\).*Pubblicata per errore/ }).waitFor();
    expect(await inspect(page, 'restored')).toEqual([]);
    await phone.getByText('ora vale la versione 4').first().waitFor();
    const places = await desk.published();
    expect(places.map(({ slotId }) => desk.slots.findIndex(({ id }) => id === slotId)).toSorted()).toEqual([
      ...[0, 1, 2, 2, 3, 4, 4, 5, 6],
    ]);
    await untilTold(screen.product, screen.clock, mission.missionId);
    await goByMenu('Messaggi', 'Messaggi ai partecipanti');
    await page.getByText('Trattenuto (0)').waitFor();
    await page.getByText(`Ritirato (${String(2 * FIRMS)})`).waitFor();
    // About requests and about the first agenda: no more than there were before.
    await page.getByText(`Conservato (${String(4 * FIRMS)})`).waitFor();
    expect(await inspect(page, 'nobody-told')).toEqual([]);
  });
});
