import type { Browser, Page } from 'playwright-core';
import { eventually } from '../builders/eventually.js';
import type { MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { layVenueNetwork, type VenueNetwork } from '../builders/venue-network.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { goToPost, incidentsOf, linkOfFirstTable, makeFloorMission } from './floor-mission.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

/** In UTC; the mission begins at nine in Tashkent, that is at four, and its first slot ends at twenty past. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const PHONE = 390;
/** Half of what the page waits for before it reads again of itself: only a live update comes so soon. */
const LIVE_UPDATE_MILLISECONDS = 15_000;

let product: TestProduct;
let clock: MovedClock;
let network: VenueNetwork;
let mission: MissionWithCompanies;
let browser: Browser;
let organiser: Page;
let phone: Page;
let address: string;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, at('03:00'));
  mission = await makeFloorMission(product);
  clock.set(at('03:50'));
  network = await layVenueNetwork(product.address);
  browser = await startBrowser();
  organiser = await openWindow(browser, { caller: mission.organiser });
});
afterAll(async () => {
  await browser.close();
  network.close();
  await product.close();
});

describe('the page of an interpreter', () => {
  it('gets its link from an organiser, beside the interpreters', async () => {
    await goTo(organiser, `${product.address}/missions/${mission.missionId}/interpreters`);
    await organiser.getByText('3 tavoli').click();
    await organiser.getByRole('button', { name: 'Crea un link Interprete 1 (it-ru)' }).click();
    await organiser.getByText('Link pronto: Interprete 1 (it-ru)').waitFor();
    expect(await inspect(organiser, 'floor-links')).toEqual([]);
    address = (await organiser.locator('.floor-links .link-to-copy').textContent()) ?? '';
    expectNoComplaints();
  });

  it('says on a phone who is next, when on both clocks, at which table, and what they seek', async () => {
    const url = new URL(address);
    phone = await openWindow(browser, { width: PHONE });
    await goToPost(phone, network.address + url.pathname + url.hash);
    await phone.getByRole('heading', { level: 1, name: 'Interprete 1 (it-ru)' }).waitFor();
    const next = phone.locator('.floor-meeting.is-first');
    await next.getByText('Telai per tessere la seta.').waitFor();
    const text = (await next.textContent()) ?? '';
    expect(text).toContain('09:00–09:20 Tashkent (05:00–05:20 Milano)');
    expect(text).toContain('Tavolo');
    expect(await phone.getByRole('button', { name: 'Finito' }).count()).toBe(0);
    expect(await inspect(phone, 'floor-next')).toEqual([]);
    expectNoComplaints();
  });

  it('becomes that of another post where its link is opened in the same tab', async () => {
    const here = phone.url();
    const open = (url: string) => phone.evaluate(`location.assign('${new URL(url).hash}')`);
    await open(await linkOfFirstTable(mission));
    await phone.getByRole('heading', { level: 1, name: 'Tavolo 1' }).waitFor();
    await open(here);
    await phone.getByRole('heading', { level: 1, name: 'Interprete 1 (it-ru)' }).waitFor();
  });

  it('lets nobody be missing before they were waited for', async () => {
    clock.set(at('04:02'));
    await phone.reload();
    const missing = phone.getByRole('button', { name: /^Non c’è ancora: .*buyer 0/ }).first();
    await missing.waitFor();
    expect(await missing.isDisabled()).toBe(true);
    await phone.getByText('Si aspetta fino alle 09:05 Tashkent (05:05 Milano)').waitFor();
    expect(await inspect(phone, 'floor-waiting')).toEqual([]);
  });

  it('marks by the keyboard who is missing, that it takes longer, and that it is finished', async () => {
    clock.set(at('04:10'));
    await phone.reload();
    const first = phone.locator('.floor-meeting.is-first');
    // What was read before the wait was over may still be there for a moment.
    await first.getByRole('button', { name: /^Non c’è ancora: .*buyer 0/, disabled: false }).focus();
    await phone.keyboard.press('Enter');
    await first.locator('.state-chip-bad').waitFor();
    expect(await first.getByRole('button', { pressed: true }).count()).toBe(1);
    await settled();
    await phone.keyboard.press('Enter');
    await first.locator('.state-chip-bad').waitFor({ state: 'detached' });
    await settled();
    await first.getByRole('button', { name: '+5 minuti' }).click();
    await first.getByText('+5 min, fino alle 09:25 Tashkent (05:25 Milano)').waitFor();
    await settled();
    expect(await inspect(phone, 'floor-under-way')).toEqual([]);
    await first.getByRole('button', { name: '−5 minuti' }).click();
    await first.locator('.state-chip-warning').waitFor({ state: 'detached' });
    await settled();
    await first.getByRole('button', { name: 'Finito' }).click();
    await phone.getByText('1 incontro passato').waitFor();
    await phone
      .locator('.floor-said:focus')
      .getByText(/^Segnato come finito/)
      .waitFor();
    expect(await inspect(phone, 'floor-said')).toEqual([]);
    await settled();
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Enter');
    await phone
      .locator('.floor-said:focus')
      .getByText(/^Non più segnato/)
      .waitFor();
    await phone.getByText('1 incontro passato').waitFor({ state: 'detached' });
    await settled();
    await first.getByRole('button', { name: 'Finito' }).click();
    await phone.getByText('1 incontro passato').waitFor();
    await settled();
    const { body } = await mission.organiser.get(`${mission.path}/attendance`).expect(200);
    expect(body.heldMeetings).toHaveLength(1);
    expect(body.incidents).toEqual([]);
    expectNoComplaints();
  });

  it('shows by itself what the organiser changes', async () => {
    const [one, other] = mission.smes;
    const [first] = mission.buyers;
    clock.set(at('03:50'));
    await publishExactly(product, mission, [
      { sme: one, buyer: first, slot: 0, table: 0, interpreter: 0 },
      { sme: other, buyer: first, slot: 1, table: 1, interpreter: 0 },
    ]);
    clock.set(at('04:10'));
    await phone.locator('.floor-meeting').nth(2).waitFor({ state: 'detached', timeout: LIVE_UPDATE_MILLISECONDS });
    expect(await phone.locator('.floor-meeting').count()).toBe(2);
  });

  it('stays readable without a network, also when it is opened anew', async () => {
    await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
    network.cut();
    await phone.getByText(/^Senza rete dalle/).waitFor();
    await phone.reload();
    await phone.getByText(/^Senza rete dalle/).waitFor();
    await phone.getByText('1 incontro passato').waitFor();
    expect(await inspect(phone, 'floor-offline')).toEqual([]);
    network.restore();
    await phone.getByText('In diretta').waitFor();
    takeComplaints();
  });

  it('goes on marking without a network, says how old it is, and keeps what is marked when it is opened anew', async () => {
    clock.set(at('04:32'));
    await phone.reload();
    const first = phone.locator('.floor-meeting.is-first');
    const absent = first.getByRole('button', { name: /^Non c’è ancora: .*buyer 0/ });
    await absent.waitFor();
    network.cut();
    await phone.getByText(/^Senza rete dalle/).waitFor();
    await first.getByRole('button', { name: '+5 minuti' }).click();
    await first.getByText('+5 min, fino alle 09:50 Tashkent (05:50 Milano)').waitFor();
    await absent.click();
    await phone.getByText('2 annotazioni devono ancora partire.').waitFor();
    await phone.getByText(/^dati di \d+ (s|min) fa$/).waitFor();
    await phone.reload();
    await phone.getByText('2 annotazioni devono ancora partire.').waitFor();
    await first.getByText('+5 min, fino alle 09:50').waitFor();
    await first.locator('.state-chip-bad').waitFor();
    expect(await inspect(phone, 'floor-marked-offline')).toEqual([]);
    expect(await incidentsOf(mission, 'overrun')).toEqual([]);
  });

  it('sends it once though answers are lost, and asks where others have said otherwise', async () => {
    const other = String(mission.smes[1]);
    const agenda = (await mission.organiser.get(`${mission.path}/desk-agenda`).expect(200)).body as {
      meetings: readonly { meetingId: string; slotId: string; sme: { participationId: string } }[];
    };
    const meeting = agenda.meetings.find(({ sme }) => sme.participationId === other);
    const seen = { seenMark: { kind: 'none', absentIds: [] }, seenSlotId: meeting?.slotId };
    await mission.organiser
      .post(`${mission.path}/meetings/${String(meeting?.meetingId)}/marks`, {
        ...seen,
        mark: { kind: 'no-show', absentIds: [other] },
      })
      .expect(200);
    network.loseAnswers();
    await eventually('a mark arrives whose answer is lost', async () =>
      (await incidentsOf(mission, 'overrun')).length > 0 ? true : null,
    );
    network.restore();
    await phone.getByRole('heading', { name: '1 annotazione da decidere' }).waitFor();
    await phone.getByText('Altri hanno segnato che non c’è: [SYNTHETIC] sme 1.').waitFor();
    expect(await inspect(phone, 'floor-dispute')).toEqual([]);
    expect((await incidentsOf(mission, 'overrun')).map(({ endsAt }) => endsAt)).toEqual([at('04:50')]);
    await phone.getByRole('button', { name: /^Vale ciò che è scritto qui/ }).click();
    await phone.getByRole('heading', { name: '1 annotazione da decidere' }).waitFor({ state: 'detached' });
    const absentees = await eventually('what was written at the post holds', async () => {
      const standing = await incidentsOf(mission, 'no-show');
      return standing.some(({ participationIds }) => participationIds.includes(other)) ? null : standing;
    });
    expect(absentees.map(({ participationIds }) => participationIds)).toEqual([[mission.buyers[0]]]);
    takeComplaints();
  });

  it('sends by a new link what it had not sent by the one that was replaced', async () => {
    network.cut();
    await phone.getByText(/^Senza rete dalle/).waitFor();
    await phone.locator('.floor-meeting.is-first').getByRole('button', { name: '+5 minuti' }).click();
    await phone.getByText('1 annotazione deve ancora partire.').waitFor();
    await organiser.getByRole('button', { name: 'Nuovo link Interprete 1 (it-ru)' }).click();
    await organiser.getByRole('dialog').getByRole('button', { name: 'Nuovo link' }).click();
    const renewed = organiser.locator('.floor-links .link-to-copy');
    address = await eventually('a new link', async () => {
      const shown = (await renewed.textContent()) ?? '';
      return shown === address ? null : shown;
    });
    network.restore();
    await phone.getByRole('heading', { name: 'Questo link non vale più' }).waitFor();
    await phone.getByText('1 annotazione non è partita').waitFor();
    expect(await inspect(phone, 'floor-ended-unsent')).toEqual([]);
    expect((await incidentsOf(mission, 'overrun')).map(({ endsAt }) => endsAt)).toEqual([at('04:50')]);
    const url = new URL(address);
    await phone.goto(network.address + url.pathname + url.hash);
    await phone.reload();
    await phone.locator('.floor-meeting').first().waitFor();
    await eventually('what was marked by the link before arrives', async () =>
      (await incidentsOf(mission, 'overrun')).some(({ endsAt }) => endsAt === at('04:55')) ? true : null,
    );
    await settled();
    takeComplaints();
  });

  it('reads the same in Russian, and on a dark page', async () => {
    const url = new URL(address);
    const russian = await openWindow(browser, { width: PHONE, language: 'ru-RU' });
    await russian.emulateMedia({ colorScheme: 'dark' });
    await goToPost(russian, product.address + url.pathname + url.hash);
    await russian.getByText('1 прошедшая встреча').waitFor();
    expect(await inspect(russian, 'floor-ru-dark')).toEqual([]);
    await russian.emulateMedia({ colorScheme: 'light' });
    expect(await inspectLayout(russian, 'floor-ru')).toEqual([]);
    await russian.context().close();
  });

  it('shows nothing any more once its link is withdrawn', async () => {
    await organiser.getByRole('button', { name: 'Ritira Interprete 1 (it-ru)' }).click();
    await organiser.getByRole('dialog').getByText('Il link smette subito di funzionare').waitFor();
    expect(await inspect(organiser, 'floor-link-asked')).toEqual([]);
    expect(await phone.locator('.floor-meeting').count()).toBe(2);
    await organiser.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
    await phone
      .getByRole('heading', { name: 'Questo link non vale più' })
      .waitFor({ timeout: LIVE_UPDATE_MILLISECONDS });
    expect(await phone.locator('.floor-meeting').count()).toBe(0);
    expect(await inspect(phone, 'floor-ended')).toEqual([]);
    // The refusal, which the page has told in words.
    expect(takeComplaints().filter((complaint) => !/Failed to load resource|WebSocket/.test(complaint))).toEqual([]);
  });
});

/** Until what was said has been taken. */
async function settled(): Promise<void> {
  await phone.getByText(/ancora partire/).waitFor({ state: 'detached' });
}
