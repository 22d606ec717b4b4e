import type { Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';
import { takeComplaints } from './browser.js';

let stage: Stage;
let missionId: string;
let smeId: string;
let buyerIds: readonly string[];
let sme: Caller;
let buyer: Caller;
let page: Page;

const api = (path: string): string => `/api/v1/missions/${missionId}/${path}`;
const wishesPath = () => `/missions/${missionId}/participants/${smeId}/wishes`;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
  smeId = (await steps.participants(stage.organiser, missionId, 'sme'))[0]?.id ?? '';
  buyerIds = (await steps.participants(stage.organiser, missionId, 'buyer')).map(({ id }) => id);
  sme = await stage.participant(missionId, smeId);
  buyer = await stage.participant(missionId, buyerIds[0] ?? '');
  page = await stage.open({ caller: sme });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const rowNames = () => page.locator('.wish-row h2').allTextContents();

describe('somebody of a firm', () => {
  it('ranks wishes by keys, with the budget in sight, and learns why a sixth silver is too many', async () => {
    await goTo(page, stage.product.address + wishesPath());
    const path = api(`participants/${smeId}/wishes`);
    const { headers } = await sme.get(path).expect(200);
    const items = buyerIds.slice(0, 6).map((counterpartId, index) => ({
      counterpartId,
      level: index === 0 ? 'must-meet' : 'meet',
    }));
    await sme.put(path, { items }).set('If-Match', String(headers.etag)).expect(200);
    await page.getByText('5 di 5').waitFor();
    const [gold, first, second] = await rowNames();
    await page.getByRole('button', { name: `Più su: ${String(second)}` }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page
      .locator('.wish-row')
      .nth(1)
      .getByRole('heading', { name: String(second) })
      .waitFor();
    expect((await rowNames()).slice(0, 3)).toEqual([gold, second, first]);
    expect(await inspect(page, 'wishes')).toEqual([]);
    await page.getByRole('button', { name: 'Aggiungi' }).click();
    await page.getByText('Più desideri del disponibile').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    expect(await rowNames()).toHaveLength(6);
  });
});

describe('a buyer and a firm', () => {
  it('agree another time, each seeing whose turn it is and until when', async () => {
    await sme
      .post(api('meeting-requests'), {
        fromParticipationId: smeId,
        toParticipationId: buyerIds[0],
        message: 'Telai jacquard per la vostra tessitura',
        messageLanguage: 'it',
      })
      .expect(201);
    const asked = await stage.open({ caller: buyer, width: 390 });
    await goTo(asked, `${stage.product.address}/missions/${missionId}/requests`);
    await asked.getByText(/per rispondere, fino a/).waitFor();
    expect(await inspect(asked, 'request-to-answer')).toEqual([]);
    await asked.getByRole('button', { name: /^Altra ora/ }).click();
    const times = asked.getByRole('dialog').getByRole('radio');
    await times.nth(1).waitFor();
    expect(await inspect(asked, 'another-time')).toEqual([]);
    await times.nth(1).check();
    await asked.getByRole('button', { name: 'Proponi', exact: true }).click();
    await asked.getByText('Ora proposta:').waitFor();
    await goTo(page, `${stage.product.address}/missions/${missionId}/requests`);
    await page.getByRole('button', { name: /^Accetta/ }).click();
    await page.getByText('Accettata', { exact: true }).last().waitFor();
    expect(await inspect(page, 'request-agreed')).toEqual([]);
    await asked.context().close();
  });

  it('decline with a reason that the other never sees', async () => {
    const request = { fromParticipationId: smeId, toParticipationId: buyerIds[1] };
    await sme.post(api('meeting-requests'), request).expect(201);
    const other = await stage.participant(missionId, buyerIds[1] ?? '');
    const asked = await stage.open({ caller: other, width: 390 });
    await goTo(asked, `${stage.product.address}/missions/${missionId}/requests`);
    await asked.getByRole('button', { name: /^Rifiuta/ }).click();
    await asked.getByLabel('Motivo (facoltativo)').fill('Nessun budget');
    expect(await inspect(asked, 'decline')).toEqual([]);
    await asked.getByRole('dialog').getByRole('button', { name: 'Rifiuta' }).click();
    await asked.getByText('Nessun budget').waitFor();
    await goTo(page, `${stage.product.address}/missions/${missionId}/requests`);
    await page.getByText('Rifiutata', { exact: true }).last().waitFor();
    expect(await page.getByText('Nessun budget').count()).toBe(0);
    await asked.context().close();
  });
});

describe('two desks and one time', () => {
  it('have one winner, and the other sees who won and takes one of the three times that are left', async () => {
    const accepted = await sme.get(api('meeting-requests?status=accepted')).expect(200);
    const [{ meetingId }] = (accepted.body as { items: [{ meetingId: string }] }).items;
    const request = { fromParticipationId: smeId, toParticipationId: buyerIds[2] };
    const asked = (await sme.post(api('meeting-requests'), request).expect(201)).body as { id: string };
    const desk = await stage.open({ caller: stage.organiser });
    await goTo(desk, `${stage.product.address}/missions/${missionId}/requests?status=open`);
    await desk.getByRole('button', { name: /^Prenota un orario/ }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('radio').nth(4).check();
    expect(await inspect(desk, 'book-a-time')).toEqual([]);
    const { body } = await stage.organiser.get(api(`booking-times?requestId=${asked.id}`)).expect(200);
    const fifth = (body as { items: { slotId: string }[] }).items[4];
    await stage.organiser.post(api('bookings'), { meetingId, slotId: fifth?.slotId }).expect(201);
    await dialog.getByRole('button', { name: 'Tieni per due minuti' }).click();
    await dialog.getByText(/l’hanno prenotato prima/).waitFor();
    expect(await dialog.locator('.alternatives button').count()).toBe(3);
    expect(await inspect(desk, 'time-lost')).toEqual([]);
    expect(takeComplaints().filter((complaint) => !complaint.includes('409'))).toEqual([]);
    await dialog.locator('.alternatives button').first().press('Enter');
    await dialog.getByText(/Ancora [12]:\d\d/).waitFor();
    expect(await inspect(desk, 'time-held')).toEqual([]);
    await dialog.getByRole('button', { name: 'Lascia libero' }).click();
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Tieni per due minuti' }).click();
    await dialog.getByRole('button', { name: 'Conferma l’orario' }).click();
    await desk.getByText('Orario prenotato').waitFor();
    expect(await inspect(desk, 'time-booked')).toEqual([]);
    await desk.context().close();
  });
});

describe('participants', () => {
  it('read all of it in Russian', async () => {
    const privacy = `/missions/${missionId}/participants/${smeId}/privacy`;
    const pages = { wishes: wishesPath(), requests: `/missions/${missionId}/requests`, privacy };
    expect(await stage.walkInRussian(sme, pages)).toEqual([]);
  });

  it('see what is kept of them, give consent and take it back, and have it all erased', async () => {
    const id = String(buyerIds[5]);
    const phone = await stage.open({ caller: await stage.participant(missionId, id), width: 390 });
    await goTo(phone, `${stage.product.address}/missions/${missionId}/participants/${id}/privacy`);
    await phone.getByRole('button', { name: 'Do il consenso' }).press('Enter');
    await phone.getByText('Il consenso è dato.').waitFor();
    expect(await inspect(phone, 'privacy')).toEqual([]);
    await phone.getByRole('button', { name: 'Ritiro il consenso' }).click();
    await phone.getByText('Il consenso non è dato.').waitFor();
    await phone.getByRole('button', { name: 'Cancella i dati…' }).click();
    expect(await inspect(phone, 'privacy-erase')).toEqual([]);
    await phone.getByRole('button', { name: 'Cancella i dati', exact: true }).click();
    await phone.waitForURL(/sign-in/);
    // Whose sign-in has ended is told so, which Chromium reports.
    expect(takeComplaints().filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await stage.organiser.get(api(`participants/${id}/personal-data`)).expect(404);
  });
});
