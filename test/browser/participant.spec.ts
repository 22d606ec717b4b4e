import type { Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, startProductProcess } from '../builders/product-process.js';
import { takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const PHONE = 390;

interface Request {
  readonly from: { readonly participationId: string };
  readonly to: { readonly participationId: string };
}

let stage: Stage;
let restarted: ProductProcess | null = null;
let missionId: string;
let firmId: string;
let firm: Caller;
let phone: Page;
let buyerId: string;
let buyer: Caller;

const pathOf = (participationId: string, path = ''): string =>
  `/missions/${missionId}/participants/${participationId}${path}`;

beforeAll(async () => {
  stage = await setStage();
  // Few enough meetings to leave some to be asked for.
  missionId = await steps.agreedMission(stage.organiser, 3);
  firmId = await steps.firmWithSomebodyToAsk(stage.organiser, missionId);
  firm = await stage.participant(missionId, firmId);
  phone = await stage.open({ width: PHONE, caller: firm });
});
afterAll(async () => {
  await restarted?.end();
  await stage.close();
});
afterEach(expectNoComplaints);

async function requests(status: string): Promise<readonly Request[]> {
  const answer = await stage.organiser
    .get(`/api/v1/missions/${missionId}/meeting-requests?status=${status}`)
    .expect(200);
  return (answer.body as { items: Request[] }).items;
}

const publish = async (): Promise<void> => {
  const versionId = await steps.generate(stage.organiser, missionId, { seconds: 1 });
  await steps.publish(stage.organiser, missionId, versionId).expect(200);
};

describe('somebody of a firm, on a phone', () => {
  it('comes in and finds that nothing is published yet', async () => {
    const secret = await steps.linkOf(stage.organiser, missionId, firmId);
    await phone.goto(`${stage.product.address}/sign-in#${secret}`);
    await phone.waitForURL(/\/agenda/);
    await phone.getByText('L’agenda non è ancora stata pubblicata').waitFor();
    expect(await inspect(phone, 'my-agenda-before')).toEqual([]);
  });

  it('sees whom to meet and asks for a meeting', async () => {
    await phone.getByRole('link', { name: 'Suggerimenti' }).click();
    const ask = phone.getByRole('button', { name: /^Chiedi un incontro/ }).first();
    await ask.waitFor();
    await phone.getByText('Perché questo punteggio').first().click();
    await phone.getByText('Tipi di attività in comune:').first().waitFor();
    expect(await inspect(phone, 'my-suggestions')).toEqual([]);
    await ask.click();
    await phone.getByText('Richiesta in attesa di risposta').waitFor();
    await phone.getByRole('link', { name: 'Richieste', exact: true }).click();
    await phone.getByRole('button', { name: /^Ritira/ }).waitFor();
    expect(await inspect(phone, 'my-requests')).toEqual([]);
    await phone.getByRole('link', { name: 'Panoramica' }).click();
    await phone.getByRole('heading', { name: 'Panoramica' }).waitFor();
    expect(await inspect(phone, 'my-overview')).toEqual([]);
  });

  it('sees the agenda come by itself', async () => {
    await goTo(phone, stage.product.address + pathOf(firmId, '/agenda'));
    await phone.getByText('In diretta').waitFor();
    await publish();
    await phone
      .getByText(/Tashkent \(\d\d:\d\d Milano\)/)
      .first()
      .waitFor();
    await phone.getByText('L’agenda è cambiata.').waitFor({ state: 'attached' });
    expect(await inspect(phone, 'my-agenda')).toEqual([]);
  });
});

describe('a buyer', () => {
  beforeAll(async () => {
    buyerId = (await requests('open'))[0]?.to.participationId ?? '';
    buyer = await stage.participant(missionId, buyerId);
  });

  it('reads suggestions and agenda, and accepts what a firm has asked for', async () => {
    const tablet = await stage.open({ width: 820, caller: buyer });
    await goTo(tablet, stage.product.address + pathOf(buyerId, '/agenda'));
    expect(await inspect(tablet, 'buyer-agenda')).toEqual([]);
    await tablet.getByRole('link', { name: 'Suggerimenti' }).click();
    await tablet
      .getByText(/su 100/)
      .first()
      .waitFor();
    expect(await inspect(tablet, 'buyer-suggestions')).toEqual([]);
    await tablet.getByRole('link', { name: 'Richieste', exact: true }).click();
    const accept = tablet.getByRole('button', { name: /^Accetta/ });
    await accept.waitFor();
    expect(await inspect(tablet, 'buyer-requests')).toEqual([]);
    await accept.click();
    await accept.waitFor({ state: 'detached' });
    expect((await requests('open')).length).toBe(0);
  });

  it('comes into the agenda of the firm with the next publication, which says what it has changed', async () => {
    await publish();
    await phone.getByText('L’agenda è cambiata: ora vale la versione 2').waitFor();
    expect(await inspect(phone, 'my-agenda-changed')).toEqual([]);
  });
});

describe('participants', () => {
  it('read the same pages in Russian', async () => {
    const faults = await stage.walkInRussian(buyer, {
      'buyer-overview': `/missions/${missionId}`,
      'buyer-agenda': pathOf(buyerId, '/agenda'),
      'buyer-suggestions': pathOf(buyerId),
      'buyer-requests': `/missions/${missionId}/requests`,
    });
    expect(faults).toEqual([]);
  });

  it('are signed out in every tab at once', async () => {
    const first = await stage.open({ caller: buyer });
    await goTo(first, stage.product.address + pathOf(buyerId, '/agenda'));
    await first.getByText('In diretta').waitFor();
    const second = await first.context().newPage();
    await goTo(second, `${stage.product.address}/missions/${missionId}`);
    await second.getByRole('button', { name: 'Esci' }).click();
    await second.waitForURL(/sign-in/);
    await first.getByRole('heading', { name: 'Accedi con il tuo link personale' }).waitFor();
  });

  it('are told since when a page is offline and how old it is, until it has caught up by itself', async () => {
    phone = await stage.open({ width: PHONE, caller: await stage.participant(missionId, firmId) });
    await goTo(phone, stage.product.address + pathOf(firmId, '/agenda'));
    await phone.getByText('In diretta').waitFor();
    await stage.product.kill();
    await phone.getByText(/Non in linea dalle \d\d:\d\d/).waitFor();
    await phone.getByText(/dati di \d+ s fa/).waitFor();
    expect(await inspect(phone, 'my-agenda-offline')).toEqual([]);
    const port = new URL(stage.product.address).port;
    restarted = await startProductProcess({ ...stage.settings, PORT: port });
    await publish();
    await phone.getByText('Versione 3, pubblicata').waitFor();
    await phone.getByText('In diretta').waitFor();
    // That requests failed meanwhile is what the page has told in words.
    const others = takeComplaints().filter((complaint) => !complaint.startsWith('Failed to load resource'));
    expect(others).toEqual([]);
  });
});
