import type { Locator, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { pressByKeyboard, tabTo } from './by-keyboard.js';
import { type DeskOnScreen, putDeskOnScreen } from './desk-on-screen.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const HOLE = '[SYNTHETIC] buyer 0 manca: [SYNTHETIC] sme 0 ha un posto libero';

let screen: DeskOnScreen;
let mission: MissionWithCompanies;
let desk: Desk;
let tashkent: Page;
let milan: Page;
let asked: Page;
let next: Page;

/** One firm with a meeting at 4:50 and another at 5:40; two more buyers agreed to meet it and have no place. */
beforeAll(async () => {
  screen = await putDeskOnScreen(at('03:00'));
  mission = await makeMissionWithCompanies(screen.product, { smes: 1, buyers: 4, tableCount: 2 });
  const [sme] = mission.smes;
  const [cancelling, later, standby, nextStandby] = mission.buyers;
  for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  desk = await Desk.open(screen.product, mission, [
    { sme, buyer: cancelling, slot: 2, table: 0 },
    { sme, buyer: later, slot: 4, table: 1 },
  ]);
  screen.clock.set(at('04:40'));
  tashkent = await screen.openOrganiser(mission, '/desk', { width: 820 });
  milan = await screen.openOrganiser(mission, '/desk');
  asked = await screen.openPhone(mission, standby);
  next = await screen.openPhone(mission, nextStandby);
});
afterAll(() => screen.close());
afterEach(expectNoComplaints);

const holeOn = (page: Page): Locator => page.locator('.repair', { has: page.getByRole('heading', { name: HOLE }) });
const offerOn = (phone: Page): Locator => phone.getByText('Si è liberato un incontro con [SYNTHETIC] sme 0');

describe('a buyer who cancels ten minutes before', () => {
  it('leaves a hole with three ways to mend it, on every desk at once', async () => {
    await tashkent.getByText('Nessun posto si è liberato.').waitFor();
    await tabTo(tashkent, tashkent.getByRole('searchbox', { name: 'Cerca un’azienda' }));
    await tashkent.keyboard.type('buyer 0');
    await pressByKeyboard(tashkent, 'Segnala [SYNTHETIC] buyer 0');
    await pressByKeyboard(tashkent, 'Va via');
    for (const page of [tashkent, milan]) {
      await holeOn(page).waitFor();
      expect(await holeOn(page).getByRole('heading', { level: 4 }).allTextContents()).toEqual([
        'Chi è in attesa',
        'Anticipa un incontro',
        'Lascia libero',
      ]);
    }
    await holeOn(milan).getByText('Anticipa l’incontro con [SYNTHETIC] buyer 1.').waitFor();
    await holeOn(milan).getByText('Cambia la giornata di due partecipanti.').waitFor();
    await milan.getByText('Via da mar 1 dic, 09:40: [SYNTHETIC] buyer 0').first().waitFor();
    expect(await inspect(milan, 'freed-place')).toEqual([]);
    expect(await screen.inspectInRussian(mission, '/desk', 'freed-place')).toEqual([]);
  });

  it('is replaced by an offer with a timer, to whoever the organiser asks first', async () => {
    const first = holeOn(tashkent).getByLabel('Si chiede prima a');
    await first.selectOption(String(mission.buyers[2]));
    await holeOn(tashkent).getByLabel('Tempo per rispondere').selectOption('60');
    await holeOn(tashkent).getByRole('button', { name: 'Offri il posto' }).click();
    await holeOn(milan).getByText('Il posto è offerto, uno alla volta.').waitFor();
    await holeOn(milan).getByRole('timer').waitFor();
    await offerOn(asked).waitFor();
    await asked.getByText('Riservato a voi ancora per').waitFor();
    expect(await offerOn(next).count()).toBe(0);
    expect(await inspect(milan, 'freed-place-offered')).toEqual([]);
    expect(await inspect(asked, 'my-agenda-offer')).toEqual([]);
  });

  it('is offered on where nobody answers in time', async () => {
    screen.clock.set('2026-12-01T04:41:01.000Z');
    await offerOn(next).waitFor();
    await offerOn(asked).waitFor({ state: 'detached' });
    await holeOn(milan).getByText('non ha risposto').waitFor();
    const offers = holeOn(milan).getByRole('listitem');
    expect(await offers.allTextContents()).toEqual([
      expect.stringMatching(/^\[SYNTHETIC\] buyer 2 · .* · non ha risposto$/),
      expect.stringMatching(/^\[SYNTHETIC\] buyer 3 · .* · si attende la risposta/),
    ]);
    expect(await inspect(milan, 'freed-place-offered-on')).toEqual([]);
  });

  it('has its place taken by whoever accepts, and nobody but the two is disturbed', async () => {
    const before = await desk.published();
    await pressByKeyboard(next, 'Ci saremo');
    await next.locator('.meeting-list').getByRole('heading', { name: '[SYNTHETIC] sme 0' }).waitFor();
    await tashkent.getByText('Il posto è preso: l’agenda è pubblicata.').waitFor();
    await tashkent.getByText('[SYNTHETIC] buyer 3 · incontro concordato · ha accettato').waitFor();
    await holeOn(tashkent).waitFor({ state: 'detached' });
    expect(await inspect(tashkent, 'freed-place-taken')).toEqual([]);
    expect(await inspect(next, 'my-agenda-offer-taken')).toEqual([]);
    await goTo(milan, `${screen.product.address}/missions/${mission.missionId}/agenda`);
    await milan.getByText(/spostati: 0, nuovi: 1, tolti: 1; partecipanti interessati: 3/).click();
    const changes = await milan.locator('.change-list').getByRole('listitem').allTextContents();
    expect(changes.toSorted()).toEqual([
      expect.stringContaining('[SYNTHETIC] sme 0 – [SYNTHETIC] buyer 3: mar 1 dic, 09:50'),
      expect.stringContaining('[SYNTHETIC] sme 0 – [SYNTHETIC] buyer 0: non più mar 1 dic, 09:50'),
    ]);
    const others = ({ buyer }: (typeof before)[number]) => buyer.participationId === mission.buyers[1];
    expect((await desk.published()).filter(others)).toEqual(before.filter(others));
  });
});
