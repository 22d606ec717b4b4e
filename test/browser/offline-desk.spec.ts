import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { eventually } from '../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { layVenueNetwork, type VenueNetwork } from '../builders/venue-network.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect } from './inspect.js';

/** In UTC; the mission begins at nine in Tashkent, that is at four, and its first slot ends at twenty past. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const MINUTES_WITHOUT_NETWORK = 25;

interface Attendance {
  readonly checkIns: readonly { readonly participationId: string; readonly arrivedAt: string }[];
  readonly incidents: readonly { readonly kind: string; readonly participationIds: readonly string[] }[];
  readonly heldMeetings: readonly { readonly meetingId: string }[];
  readonly notes: readonly { readonly text: string }[];
}

let product: TestProduct;
let clock: MovedClock;
let network: VenueNetwork;
let mission: MissionWithCompanies;
let desk: Desk;
let browser: Browser;
let context: BrowserContext;
let tablet: Page;

const attendance = async (): Promise<Attendance> =>
  (await mission.organiser.get(`${mission.path}/attendance`).expect(200)).body as Attendance;
const pressOn = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const deskAddress = (): string => `${network.address}/missions/${mission.missionId}/desk`;

async function openDesk(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(deskAddress());
  await page.getByRole('heading', { name: 'Banco', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Incontri' }).waitFor();
  return page;
}

/** Time goes on at the server and on the tablet alike. */
async function wait(minutes: number): Promise<void> {
  clock.forward(minutes);
  await context.clock.fastForward(minutes * 60_000);
}

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const [one, other] = mission.smes;
  const [first, second] = mission.buyers;
  await agree(mission, one, first);
  await agree(mission, other, second);
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0 },
    { sme: other, buyer: second, slot: 0, table: 1 },
  ]);
  clock.set(at('04:06'));
  network = await layVenueNetwork(product.address);
  browser = await startBrowser();
  tablet = await openWindow(browser, { width: 820, caller: { ...mission.organiser, address: network.address } });
  context = tablet.context();
  await context.clock.install({ time: at('04:06') });
});
afterAll(async () => {
  await browser.close();
  network.close();
  await product.close();
});

describe('a desk whose Wi-Fi is lost for twenty-five minutes', () => {
  it('keeps what it needs while the network is there', async () => {
    await tablet.goto(deskAddress());
    await tablet.getByText('In diretta').waitFor();
    await tablet.getByRole('heading', { name: 'Incontri' }).waitFor();
    await tablet
      .getByRole('button', { name: /^Registra l’arrivo/ })
      .first()
      .waitFor();
    await tablet.evaluate('navigator.serviceWorker.ready.then(() => true)');
    expect(await inspect(tablet, 'desk-live')).toEqual([]);
  });

  it('goes on checking in, marking and noting, and says how old it is', async () => {
    network.cut();
    await tablet.getByText(/Non in linea dalle \d\d:\d\d/).waitFor();
    await pressOn(tablet, 'Registra l’arrivo [SYNTHETIC] buyer 0');
    await tablet.getByText(/Presente dalle 09:\d\d/).waitFor();
    await pressOn(tablet, 'Svolto');
    await pressOn(tablet, 'Assente [SYNTHETIC] buyer 1');
    await pressOn(tablet, 'Segnala [SYNTHETIC] sme 0');
    await tablet.getByLabel('Nota per il banco').fill('Torna alle undici.');
    await pressOn(tablet, 'Scrivi la nota');
    await tablet.getByText('4 annotazioni aspettano la rete').waitFor();
    await wait(MINUTES_WITHOUT_NETWORK);
    // At least: the tablet's own clock has gone on as long as this machine took.
    await tablet.getByText(/dati di (2[5-9]|[3-9]\d) min fa/).waitFor();
    expect(await inspect(tablet, 'desk-offline')).toEqual([]);
  });

  it('forgets nothing when it is closed and opened again without a network, and lets a second tab write too', async () => {
    await tablet.close();
    tablet = await openDesk();
    await tablet.getByText('4 annotazioni aspettano la rete').waitFor();
    await tablet.getByText('Torna alle undici.').first().waitFor();
    const second = await openDesk();
    await pressOn(second, 'Registra l’arrivo [SYNTHETIC] sme 1');
    await tablet.getByText('5 annotazioni aspettano la rete').waitFor();
    expect(await inspect(tablet, 'desk-opened-offline')).toEqual([]);
    expect(await attendance()).toMatchObject({ checkIns: [], incidents: [], heldMeetings: [], notes: [] });
  });

  it('sends it in order once the network is back, once though answers are lost, and asks where others said otherwise', async () => {
    const meetings = await desk.published();
    const disputed = meetings.find(({ buyer }) => buyer.participationId === mission.buyers[1]);
    const none = { kind: 'none', absentIds: [] };
    await mission.organiser
      .post(`${mission.path}/meetings/${disputed?.meetingId ?? ''}/marks`, {
        mark: { kind: 'held', absentIds: [] },
        seenMark: none,
        seenSlotId: disputed?.slotId,
      })
      .expect(200);
    network.loseAnswers();
    await eventually('an entry arrives whose answer is lost', async () =>
      (await attendance()).checkIns.length > 0 ? true : null,
    );
    network.restore();
    await tablet.getByRole('heading', { name: '1 annotazione da decidere' }).waitFor();
    await tablet.getByText('Un altro banco ha già segnato l’incontro come svolto.').waitFor();
    expect(await inspect(tablet, 'desk-dispute')).toEqual([]);
    const { checkIns, heldMeetings, incidents, notes } = await attendance();
    expect(checkIns.map(({ participationId }) => participationId)).toEqual([mission.buyers[0], mission.smes[1]]);
    // When it happened, not when it arrived; and never later than now.
    expect(checkIns[0]?.arrivedAt.localeCompare(at('04:31'))).toBe(-1);
    expect(checkIns[1]?.arrivedAt).toBe(at('04:31'));
    expect(heldMeetings.map(({ meetingId }) => meetingId).sort()).toEqual(meetings.map(({ meetingId }) => meetingId));
    expect(notes.map(({ text }) => text)).toEqual(['Torna alle undici.']);
    expect(incidents).toEqual([]);
  });

  it('lets whoever is at the desk choose what is true', async () => {
    await pressOn(tablet, /^Vale ciò che è scritto qui/);
    await tablet.getByRole('heading', { name: '1 annotazione da decidere' }).waitFor({ state: 'detached' });
    const absent = await eventually('the mark of the desk', async () => {
      const { incidents } = await attendance();
      return incidents.length > 0 ? incidents : null;
    });
    expect(absent).toMatchObject([{ kind: 'no-show', participationIds: [mission.buyers[1]] }]);
    expect((await attendance()).heldMeetings).toHaveLength(1);
  });

  it('goes on keeping what is written after the browser has emptied what it kept', async () => {
    await tablet.evaluate(`new Promise((resolve, reject) => {
      const emptying = indexedDB.deleteDatabase('incontro');
      emptying.onsuccess = () => resolve();
      emptying.onblocked = () => reject(new Error('The page holds it.'));
    })`);
    network.cut();
    await tablet.getByText(/Non in linea dalle/).waitFor();
    await pressOn(tablet, /^Segnala \[SYNTHETIC\] sme 0/);
    await tablet.getByLabel('Nota per il banco').fill('Parte alle dodici.');
    await pressOn(tablet, 'Scrivi la nota');
    await tablet.getByText('1 annotazione aspetta la rete').waitFor();
    network.restore();
    await eventually('the note arrives', async () =>
      (await attendance()).notes.some(({ text }) => text === 'Parte alle dodici.') ? true : null,
    );
    // That requests failed meanwhile is what the page has told in words.
    expect(takeComplaints().filter((complaint) => !/Failed to load resource|WebSocket/.test(complaint))).toEqual([]);
  });
});
