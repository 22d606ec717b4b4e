import type { Browser, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { eventually } from '../builders/eventually.js';
import { publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { layVenueNetwork, type VenueNetwork } from '../builders/venue-network.js';
import { openWindow, startBrowser, takeComplaints } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';

/** In UTC; the mission begins at nine in Tashkent, that is at four, and its first slot ends at twenty past. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let clock: MovedClock;
let network: VenueNetwork;
let mission: MissionWithCompanies;
let browser: Browser;
let organiser: Page;
let screen: Page;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 6 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [one, other] = mission.smes;
  const [first, second] = mission.buyers;
  await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0 },
    { sme: other, buyer: second, slot: 0, table: 1 },
    { sme: one, buyer: second, slot: 1, table: 0 },
  ]);
  clock.set(at('04:06'));
  network = await layVenueNetwork(product.address);
  browser = await startBrowser();
  organiser = await openWindow(browser, { caller: mission.organiser });
});
afterAll(async () => {
  await browser.close();
  network.close();
  await product.close();
});

/** What goes to the loudspeakers of that page is kept: how loud it has been at the loudest, from 0 to 1. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(`
    const connect = AudioNode.prototype.connect;
    globalThis.loudest = 0;
    AudioNode.prototype.connect = function (target, ...more) {
      if (target instanceof AudioDestinationNode) {
        const ear = new AnalyserNode(this.context);
        connect.call(this, ear);
        const samples = new Float32Array(ear.fftSize);
        const hear = () => {
          ear.getFloatTimeDomainData(samples);
          globalThis.loudest = Math.max(globalThis.loudest, ...samples.map(Math.abs));
        };
        globalThis.hear = [...(globalThis.hear ?? []), hear];
      }
      return connect.call(this, target, ...more);
    };
  `);
}

const forgetHeard = (page: Page): Promise<void> => page.evaluate('globalThis.loudest = 0; globalThis.hear = []');
const untilHeard = (page: Page): Promise<true> =>
  eventually('a sound', async () => {
    const loudest = await page.evaluate<number>(
      '(globalThis.hear ?? []).forEach((hear) => hear()), globalThis.loudest',
    );
    return loudest > 0.05 ? true : null;
  });

/** What the countdown shows. */
async function secondsLeft(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.locator('.hall-left').textContent())?.split(':').map(Number) ?? [];
  return minutes * 60 + seconds;
}

describe('a screen in the hall', () => {
  it('gets a link of its own from an organiser', async () => {
    await organiser.goto(`${product.address}/missions/${mission.missionId}/displays`);
    await organiser.getByLabel('Dove si trova').fill('Ingresso');
    await organiser.getByRole('button', { name: 'Crea un link' }).click();
    await organiser.getByText('Link pronto').waitFor();
    expect(await inspect(organiser, 'displays')).toEqual([]);
  });

  it('shows now and next at each table by the clock of the server, however wrong its own is', async () => {
    const url = new URL((await organiser.locator('.display-address a').getAttribute('href')) ?? '');
    screen = await openWindow(browser, { width: 1920 });
    // Three hours and a minute wrong.
    await screen.clock.install({ time: at('07:07') });
    await listenIn(screen);
    await screen.goto(network.address + url.pathname + url.hash);
    await screen.getByText('Incontri fino alle 09:20').waitFor();
    await screen.getByText('In diretta').waitFor();
    await screen.getByText(/^1[34]:\d\d$/).waitFor();
    expect(await screen.locator('tbody tr').count()).toBe(6);
    expect(await screen.locator('tbody').textContent()).not.toContain('SYNTHETIC');
    expect(await inspect(screen, 'hall-display')).toEqual([]);
  });

  it('says what has changed', async () => {
    clock.set(at('03:00'));
    const [one, other] = mission.smes;
    const [first, second] = mission.buyers;
    await publishExactly(product, mission, [
      { sme: one, buyer: first, slot: 0, table: 0 },
      { sme: other, buyer: second, slot: 0, table: 1 },
      { sme: other, buyer: first, slot: 1, table: 0 },
    ]);
    clock.set(at('04:06'));
    await screen.locator('.hall-changed').first().waitFor();
    expect(await inspectLayout(screen, 'hall-display-changed')).toEqual([]);
  });

  it('goes on without a network, gong and all, also when it is switched on again, and says so', async () => {
    await screen.evaluate('navigator.serviceWorker.ready.then(() => true)');
    network.cut();
    await screen.getByText(/^Senza rete dalle 09:\d\d/).waitFor();
    await screen.reload();
    await screen.getByText(/^Senza rete dalle/).waitFor();
    await screen.getByText('Attiva il gong').click();
    await untilHeard(screen);
    await forgetHeard(screen);
    await screen.clock.fastForward((await secondsLeft(screen)) * 1_000 - 2_000);
    await screen.getByText('Prossimi incontri alle 09:25').waitFor();
    await untilHeard(screen);
    expect(await inspect(screen, 'hall-display-offline')).toEqual([]);
    network.restore();
    await screen.getByText('In diretta').waitFor();
  });

  it('goes dark when its link is revoked', async () => {
    await organiser.getByRole('button', { name: 'Spegni Ingresso' }).click();
    await screen.getByRole('heading', { name: 'Questo schermo è spento' }).waitFor();
    expect(await inspect(screen, 'hall-display-revoked')).toEqual([]);
  });

  it('stays dark when the network is lost after that, and when it is switched on again without one', async () => {
    network.cut();
    const failed = screen.waitForEvent('requestfailed', (request) => request.url().endsWith('/board'));
    await screen.clock.fastForward(60_000);
    await failed;
    await screen.getByRole('heading', { name: 'Questo schermo è spento' }).waitFor();
    expect(await screen.locator('tbody').count()).toBe(0);
    await screen.reload();
    await screen.getByText('Il server non risponde').waitFor();
    expect(await screen.locator('tbody').count()).toBe(0);
    // The cut network and the refusal, which the screen has told in words.
    expect(takeComplaints().filter((complaint) => !/Failed to load resource|WebSocket/.test(complaint))).toEqual([]);
  });
});
