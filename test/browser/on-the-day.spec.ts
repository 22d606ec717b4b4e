import type { Locator, Page } from 'playwright-core';
import { Desk, type SeenPlacement } from '../builders/desk.js';
import {
  agree,
  makeMissionWithCompanies,
  type MissionWishes,
  type MissionWithCompanies,
} from '../builders/mission-with-companies.js';
import type { WantedPlace } from '../builders/published-agenda.js';
import { untilFollowed, untilTold } from '../builders/told.js';
import { focusIsLost, pressByKeyboard, tabTo } from './by-keyboard.js';
import { type DeskOnScreen, putDeskOnScreen } from './desk-on-screen.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** In UTC; nine in Tashkent is four. Slots are of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const DAY = '2026-12-01';

/** A mission whose agenda is public and known to everybody. */
interface Opened {
  readonly mission: MissionWithCompanies;
  readonly desk: Desk;
}

let screen: DeskOnScreen;
let ill: Opened;
let late: Opened;
let closed: Opened;
let page: Page;

/** All of this is made, and told, before anybody is reminded of the day. */
beforeAll(async () => {
  screen = await putDeskOnScreen(at('02:45'));
  ill = await openMissionWithInterpreters();
  late = await openMissionOfTwoSlots();
  closed = await openMissionOfTwoTables();
});
afterAll(() => screen.close());
afterEach(expectNoComplaints);

const repairs = (): Locator => page.getByRole('region', { name: 'Riparazioni' });
/** The first proposal, which disturbs fewest. */
const first = (): Locator => repairs().locator('.proposal').first();
const standing = (): Locator => page.getByRole('region', { name: 'Che cosa vale adesso' });

/** Goes to a part of the desk by its contents, with the keyboard alone. */
async function goToPart(name: string): Promise<void> {
  await tabTo(page, page.getByRole('navigation', { name: 'In questa pagina' }).getByRole('link', { name }));
  await page.keyboard.press('Enter');
}

/** Publishes the first proposal with the keyboard alone, which can go on from there. */
async function choose(): Promise<void> {
  await tabTo(page, first().getByRole('button', { name: 'Scegli e pubblica' }));
  await page.keyboard.press('Enter');
  await repairs().getByText('Pubblicata.', { exact: true }).first().waitFor();
  expect(await focusIsLost(page)).toBe(false);
}

async function openMission(
  wishes: MissionWishes,
  placesOf: (mission: MissionWithCompanies) => WantedPlace[],
): Promise<Opened> {
  const mission = await makeMissionWithCompanies(screen.product, wishes);
  const places = placesOf(mission);
  for (const { sme, buyer } of places) await agree(mission, sme, buyer);
  const desk = await Desk.open(screen.product, mission, places);
  await untilTold(screen.product, screen.clock, mission.missionId);
  return { mission, desk };
}

/**
 * Four meetings in three slots with two interpreters: one alone can take over what is in the last slot, and cannot be in two
 * places in the first.
 */
const openMissionWithInterpreters = (): Promise<Opened> =>
  openMission(
    {
      ...{ smes: 2, buyers: 3, tableCount: 2 },
      sessions: [{ day: DAY, startTime: '09:00', endTime: '10:10' }],
      interpreters: ['Interprete 1', 'Interprete 2'].map((label) => ({ label, languages: ['it', 'ru'] })),
      profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
    },
    ({ smes, buyers }) => [
      { sme: smes[0], buyer: buyers[0], slot: 0, table: 0, interpreter: 0 },
      { sme: smes[1], buyer: buyers[1], slot: 0, table: 1, interpreter: 1 },
      { sme: smes[1], buyer: buyers[0], slot: 1, table: 1, interpreter: 1 },
      { sme: smes[0], buyer: buyers[2], slot: 2, table: 0, interpreter: 0 },
    ],
  );

/** Three meetings in the first two slots, and one after them. */
const openMissionOfTwoSlots = (): Promise<Opened> =>
  openMission({ smes: 2, buyers: 2, tableCount: 2 }, ({ smes, buyers }) => [
    { sme: smes[0], buyer: buyers[0], slot: 0, table: 0 },
    { sme: smes[1], buyer: buyers[1], slot: 0, table: 1 },
    { sme: smes[0], buyer: buyers[1], slot: 1, table: 0 },
    { sme: smes[1], buyer: buyers[0], slot: 3, table: 1 },
  ]);

/** In the afternoon two meetings are at the second table, one of them at a time at which the first is taken. */
const openMissionOfTwoTables = (): Promise<Opened> => {
  const sessions = [
    { day: DAY, startTime: '09:00', endTime: '12:00' },
    { day: DAY, startTime: '14:00', endTime: '15:40' },
  ];
  return openMission({ smes: 2, buyers: 2, tableCount: 2, sessions }, ({ smes, buyers }) => [
    { sme: smes[0], buyer: buyers[0], slot: 7, table: 0 },
    { sme: smes[1], buyer: buyers[1], slot: 7, table: 1 },
    { sme: smes[0], buyer: buyers[1], slot: 8, table: 1 },
    { sme: smes[1], buyer: buyers[0], slot: 2, table: 1 },
  ]);
};

describe('an interpreter who is ill', () => {
  beforeAll(async () => {
    screen.clock.set(at('03:30'));
    page = await screen.openOrganiser(ill.mission, '/desk');
  });
  afterAll(() => page.context().close());

  it('is replaced where another one is free, and each change says why', async () => {
    await goToPart('Tavoli e interpreti');
    await pressByKeyboard(page, 'Non c’è');
    await standing().getByText('Interprete 1 non c’è').first().waitFor();
    await first().getByText('Va perso 1 incontro.').waitFor();
    const changes = await first().locator('.proposal-changes > li').allTextContents();
    expect(changes).toContainEqual(
      expect.stringMatching(/sme 0 – .* buyer 2.*09:50 · tavolo 1 · Interprete 1 → 09:50 · tavolo 1 · Interprete 2/),
    );
    for (const change of changes.filter((told) => told.includes('Interprete 1'))) {
      expect(change).toContain('Motivo: Interprete 1 non c’è, mar 1 dic, 08:30 fino a nuovo avviso.');
    }
    expect(await inspect(page, 'interpreter-ill')).toEqual([]);
  });

  it('shows what one more interpreter would bring', async () => {
    await choose();
    const placed = await ill.desk.published();
    expect(placed.map(({ interpreterId }) => interpreterId)).toEqual(placed.map(() => ill.desk.interpreters[1]));
    await goTo(page, `${screen.product.address}/missions/${ill.mission.missionId}/agenda`);
    await page.getByRole('heading', { name: '1 incontro senza posto' }).waitFor();
    await page.locator('.worth-table').waitFor();
    expect(await inspect(page, 'interpreter-worth')).toEqual([]);
  });
});

describe('a delegation that is 55 minutes late', () => {
  let pinned: SeenPlacement;

  /** Two buyers arrive at 9:40 in Tashkent: three meetings are at risk, the fourth is not, and is pinned. */
  beforeAll(async () => {
    const { mission, desk } = late;
    pinned = (await desk.published()).find(({ slotId }) => slotId === desk.slots[3]?.id)!;
    const { meetingId, slotId, tableId, interpreterId } = pinned;
    await mission.organiser
      .put(`${mission.path}/meeting-pins/${meetingId}`, { slotId, tableId, interpreterId })
      .expect(200);
    screen.clock.set(at('03:45'));
    page = await screen.openOrganiser(mission, '/desk');
  });
  afterAll(() => page.context().close());

  it('has its meetings at risk listed: plan A mends the agenda, plan B leaves it as it is', async () => {
    const report = page.getByRole('region', { name: 'Delegazione in ritardo' });
    for (const buyer of ['[SYNTHETIC] buyer 0', '[SYNTHETIC] buyer 1']) {
      await report.getByRole('combobox', { name: 'Chi è in ritardo' }).selectOption({ label: buyer });
      await report.getByRole('button', { name: 'Aggiungi' }).click();
    }
    await report.getByLabel('Arriva fra').selectOption('55');
    expect(await inspect(page, 'delegation')).toEqual([]);
    await report.getByRole('button', { name: 'In ritardo', exact: true }).click();
    const what = 'In ritardo, arrivo mar 1 dic, 09:40: [SYNTHETIC] buyer 0 e [SYNTHETIC] buyer 1';
    await page.getByRole('heading', { name: what }).waitFor();
    await standing().getByText(what).first().waitFor();
    await page.getByText('A 3 incontri manca una delle due parti').waitFor();
    await first().getByText('Nessun incontro va perso.').waitFor();
    await page.getByText('Solo cancellazioni').waitFor();
    await first().getByText(`Motivo: ${what}.`).first().waitFor();
    expect(await inspect(page, 'delegation-late')).toEqual([]);
    expect(await screen.inspectInRussian(late.mission, '/desk', 'delegation-late')).toEqual([]);
  });

  it('has them moved by plan A, past none that is pinned, and then nothing is left for plan B', async () => {
    await choose();
    await page.getByText('Nessun incontro è a rischio').waitFor();
    const published = await late.desk.published();
    expect(published).toHaveLength(4);
    expect(published.filter(({ slotId }) => late.desk.slots.slice(0, 2).some(({ id }) => id === slotId))).toEqual([]);
    expect(published).toContainEqual(pinned);
    expect(await inspect(page, 'delegation-late-repaired')).toEqual([]);
  });
});

describe('a table that is closed from 14:00', () => {
  beforeAll(async () => {
    screen.clock.set(at('08:00'));
    page = await screen.openOrganiser(closed.mission, '/desk');
  });
  afterAll(() => page.context().close());

  const meetingsAtClosed = async (): Promise<number> =>
    (await closed.desk.published()).filter(({ tableId }) => tableId === closed.desk.tables[1]).length;

  it('lists the meetings that cannot stay, with new places for them', async () => {
    const outage = page.getByRole('region', { name: 'Tavoli e interpreti' });
    await goToPart('Tavoli e interpreti');
    await tabTo(page, outage.getByLabel('Tavolo'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, outage.getByLabel('Da'));
    // Past "now" and the seven slots of the morning.
    for (let slot = 0; slot <= 7; slot += 1) await page.keyboard.press('ArrowDown');
    await pressByKeyboard(page, 'Chiudi');
    await standing().getByText('Tavolo 2 chiuso, mar 1 dic, 14:00').first().waitFor();
    await first().getByText('Nessun incontro va perso.').waitFor();
    const changes = await first().locator('.proposal-changes > li').allTextContents();
    expect(changes.toSorted()).toEqual([
      expect.stringMatching(/sme 0 – .* buyer 1.*14:25 · tavolo 2 → 14:25 · tavolo 1/),
      expect.stringMatching(/sme 1 – .* buyer 1.*14:00 · tavolo 2 → 1\d:\d\d · tavolo 1/),
    ]);
    expect(await inspect(page, 'table-closed')).toEqual([]);
    expect(await screen.inspectInRussian(closed.mission, '/desk', 'table-closed')).toEqual([]);
  });

  it('has them moved, and each person told once', async () => {
    await choose();
    expect(await meetingsAtClosed()).toBe(1);
    expect(await inspect(page, 'table-closed-repaired')).toEqual([]);
    await untilFollowed(screen.product, closed.mission.missionId);
    const messages = await screen.openOrganiser(closed.mission, '/messages?state=held');
    await messages.getByRole('row', { name: /buyer 1/ }).waitFor();
    const told = messages.getByRole('row').filter({ hasText: 'Agenda' }).locator('th');
    expect((await told.allTextContents()).toSorted()).toEqual([
      '[SYNTHETIC] buyer 1',
      '[SYNTHETIC] sme 0',
      '[SYNTHETIC] sme 1',
    ]);
    await messages.context().close();
  });

  it('has everything back where it was once the repair is undone, and is mended anew when asked', async () => {
    await pressByKeyboard(page, 'Annulla questa riparazione');
    await page.getByRole('button', { name: 'Annulla questa riparazione' }).waitFor({ state: 'detached' });
    expect(await focusIsLost(page)).toBe(false);
    expect(await meetingsAtClosed()).toBe(3);
    await repairs().getByText('Annullata: l’agenda è di nuovo com’era.').waitFor();
    expect(await inspect(page, 'table-closed-undone')).toEqual([]);
    await pressByKeyboard(page, 'Proponi di nuovo');
    await first().getByText('Nessun incontro va perso.').waitFor();
  });

  it('moves nothing when it opens again', async () => {
    await choose();
    const before = await closed.desk.published();
    expect(await meetingsAtClosed()).toBe(1);
    await pressByKeyboard(page, /^Ritira ?: Tavolo 2 chiuso/);
    await standing().getByText('Non è successo nulla.').waitFor();
    await untilFollowed(screen.product, closed.mission.missionId);
    expect(await closed.desk.published()).toEqual(before);
    expect(await inspect(page, 'table-open-again')).toEqual([]);
  });
});
