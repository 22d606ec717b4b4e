import type { Locator, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../builders/mission-with-companies.js';
import { focusIsLost, pressByKeyboard, tabTo } from './by-keyboard.js';
import { type DeskOnScreen, putDeskOnScreen } from './desk-on-screen.js';
import { inspect } from './inspect.js';
import { expectNoComplaints } from './stage.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let screen: DeskOnScreen;
let mission: MissionWithCompanies;
let desk: Desk;
let page: Page;
let walkIn: Locator;

/** Three Italian firms, and one interpreter between Italian and Russian, who is away until 5:10. */
const SETTINGS = 'Fin dove possono andare le riparazioni';

beforeAll(async () => {
  screen = await putDeskOnScreen(at('04:40'));
  mission = await makeMissionWithCompanies(screen.product, {
    smes: 3,
    buyers: 1,
    tableCount: 2,
    interpreters: [{ label: 'Interprete 1 (it-ru)', languages: ['it', 'ru'] }],
    profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
  });
  await announceImport(screen.product, mission.missionId);
  desk = await Desk.open(screen.product, mission);
  await desk.report({ kind: 'interpreter-absence', interpreterId: desk.interpreters[0], endsAt: at('05:10') });
  page = await screen.openOrganiser(mission, '/desk', { width: 820 });
  walkIn = page.getByRole('region', { name: 'Compratore senza invito' });
});
afterAll(() => screen.close());
afterEach(expectNoComplaints);

describe('a buyer who walks in', () => {
  it('is registered by the keyboard alone, with what it speaks and seeks', async () => {
    const contents = page.getByRole('navigation', { name: 'In questa pagina' });
    await tabTo(page, contents.getByRole('link', { name: 'Compratore senza invito' }));
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Compratore senza invito' }).and(page.locator(':focus')).waitFor();
    await tabTo(page, walkIn.getByLabel('Azienda'));
    await page.keyboard.type('[SYNTHETIC] Walk-in');
    await tabTo(page, walkIn.getByRole('checkbox', { name: 'russo' }));
    await page.keyboard.press('Space');
    await tabTo(page, walkIn.getByRole('combobox', { name: 'Cerca un prodotto o un’attività' }));
    await page.keyboard.type('844630');
    await walkIn.getByRole('option', { name: /HS 844630/ }).waitFor();
    await page.keyboard.press('Enter');
    await walkIn.getByRole('button', { name: /^Togli / }).waitFor();
    expect(await inspect(page, 'walk-in')).toEqual([]);
    expect(await screen.inspectInRussian(mission, '/desk', 'walk-in')).toEqual([]);
    await pressByKeyboard(page, 'Registra e trova incontri');
    await walkIn.getByText('Registrato e presente: [SYNTHETIC] Walk-in').waitFor();
    expect(await focusIsLost(page)).toBe(false);
  });

  it('is told of three firms that fit it, each at another time with the interpreter', async () => {
    const openings = walkIn.getByRole('article');
    await openings
      .nth(2)
      .getByText(/su 100/)
      .waitFor();
    expect(await openings.count()).toBe(3);
    const words = (await openings.allTextContents()).map((text) =>
      /Abbinamento: \d+ su 100.* · tavolo \d+ · Interprete 1 \(it-ru\)/.test(text),
    );
    expect(words).toEqual([true, true, true]);
    const times = await openings.locator('time').allTextContents();
    expect(new Set(times).size).toBe(times.length);
    await openings.first().getByText('I due sarebbero liberi già mar 1 dic, 09:50, ma l’interprete no.').waitFor();
    expect(await inspect(page, 'walk-in-openings')).toEqual([]);
  });

  it('takes one, which is in the agenda at once', async () => {
    const first = walkIn.getByRole('article').first();
    const firm = (await first.getByRole('heading').textContent()) ?? '';
    await tabTo(page, first.getByRole('button', { name: 'Fissa l’incontro' }));
    await page.keyboard.press('Enter');
    await walkIn.getByText(`Fissato con ${firm}: la PMI è avvisata.`).waitFor();
    expect(await focusIsLost(page)).toBe(false);
    expect(await inspect(page, 'walk-in-booked')).toEqual([]);
    const places = await desk.published();
    expect(places).toMatchObject([{ slotId: desk.slots[3]?.id, interpreterId: desk.interpreters[0] }]);
    const placed = mission.smes.find((id) => id === places[0]?.sme.participationId);
    const phone = await screen.openPhone(mission, placed);
    await phone.locator('.meeting-list').getByRole('heading', { name: '[SYNTHETIC] Walk-in' }).waitFor();
    await phone.context().close();
  });
});

describe('the contents of the desk', () => {
  it('lead by the keyboard to what is folded away, too, and open it', async () => {
    const contents = page.getByRole('navigation', { name: 'In questa pagina' });
    for (const name of ['Iniziano troppo presto perché le riparazioni li tocchino', SETTINGS]) {
      await tabTo(page, contents.getByRole('link', { name }));
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name, exact: true }).and(page.locator(':focus')).waitFor();
    }
    await page.getByLabel('Non toccare gli incontri che iniziano entro (minuti)').waitFor();
    expect(await inspect(page, 'desk-contents')).toEqual([]);
  });
});
