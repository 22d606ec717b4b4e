import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { steps } from '../builders/prepared-mission.js';
import type { Caller } from '../builders/caller.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';
import { takeComplaints } from './browser.js';

let stage: Stage;
let missionId: string;
let smeId: string;
let sme: Caller;
let page: Page;

const own = (place = '') => `${stage.product.address}/missions/${missionId}/participants/${smeId}${place}`;
const api = (place = '') => `/api/v1/missions/${missionId}/participants/${smeId}${place}`;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
  smeId = (await steps.participants(stage.organiser, missionId, 'sme'))[0]?.id ?? '';
  sme = await stage.participant(missionId, smeId);
  page = await stage.open({ caller: sme });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('somebody of a firm', () => {
  it('says slot by slot when it can meet, and cannot say never', async () => {
    await goTo(page, own());
    await page.getByRole('link', { name: 'Quando posso' }).click();
    const nowhere = page.getByRole('button', { name: /^Non in questa sessione/ });
    await nowhere.first().waitFor();
    const sessions = await nowhere.count();
    for (let session = 0; session < sessions; session += 1) await nowhere.nth(session).click();
    await page.getByText('Scegli almeno un orario').waitFor();
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(1).check();
    expect(await inspect(page, 'availability')).toEqual([]);
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Salvato.', { exact: true }).waitFor();
    const { slots } = (await sme.get(`/api/v1/missions/${missionId}`).expect(200)).body as {
      slots: { startsAt: string; endsAt: string }[];
    };
    expect((await sme.get(api()).expect(200)).body.availability).toEqual([
      { startsAt: slots[0]?.startsAt, endsAt: slots[1]?.endsAt },
    ]);
  });

  it('says how it is reached, and its language and clock stay automatic until it chooses them', async () => {
    await goTo(page, own());
    await page.getByLabel('Indirizzo e-mail').fill('office@example.org');
    await page.getByRole('button', { name: 'Salva i contatti' }).click();
    await page.getByText('Salvati.', { exact: true }).waitFor();
    const kept = async () => (await sme.get(api('/contact')).expect(200)).body as object;
    const address = { email: 'office@example.org', locale: 'it', timeZone: 'Europe/Rome' };
    expect(await kept()).toMatchObject({ ...address, statedLocale: null, statedTimeZone: null });
    await page.getByLabel('Lingua dei messaggi').selectOption({ label: 'English' });
    await page.getByRole('button', { name: 'Salva i contatti' }).click();
    await page.getByText('Salvati.', { exact: true }).waitFor();
    expect(await kept()).toMatchObject({ ...address, locale: 'en', statedLocale: 'en', statedTimeZone: null });
    expect(await inspect(page, 'own-contact')).toEqual([]);
  });

  it('goes back to its own start from what is told of it', async () => {
    for (const place of ['/profile', '/availability', '/privacy']) {
      await goTo(page, own(place));
      await page.locator('.way-back').click();
      await page.getByRole('heading', { name: 'Chi incontrare' }).waitFor();
    }
  });

  it('alone gives consent: organisers read so, and can only take it back', async () => {
    const desk = await stage.open({ caller: stage.organiser });
    await goTo(desk, own('/privacy'));
    await desk.getByText('Il consenso lo può dare solo chi partecipa').waitFor();
    expect(await desk.getByRole('button', { name: /consenso/ }).count()).toBe(0);
    await sme.put(api('/follow-up-consent'), { isGiven: true }).expect(200);
    await desk.reload();
    await desk.getByRole('button', { name: 'Ritira, come hanno chiesto' }).click();
    await desk.getByText('Il consenso non è dato.').waitFor();
    expect(await inspect(desk, 'consent-of-others')).toEqual([]);
    await desk.context().close();
  });

  it('takes its profile out for the Enterprise Europe Network and in again, and goes back to an earlier version', async () => {
    await goTo(page, own('/profile'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Scarica', exact: true }).click();
    const written = JSON.parse(await readFile(await (await download).path(), 'utf8')) as object;
    const read = (content: object) =>
      page.setInputFiles('input[type=file]', {
        name: 'een.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await read([written]);
    await page.getByText('Il file non contiene un profilo della rete').waitFor();
    await read({ ...written, mascot: 'bear' });
    await page.getByText('mascot').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await read({ ...written, yearEstablished: 1957 });
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByText('Salvato.', { exact: true }).waitFor();
    const before = (await sme.get(api('/profile')).expect(200)).body as { version: number };
    await page.getByText('Versioni precedenti').click();
    await page
      .getByRole('button', { name: /^Riprendi/ })
      .first()
      .waitFor();
    expect(await inspect(page, 'profile-versions')).toEqual([]);
    await page
      .getByRole('button', { name: /^Riprendi/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByText('Salvato.', { exact: true }).waitFor();
    const after = (await sme.get(api('/profile')).expect(200)).body as { version: number };
    expect(after.version).toBe(before.version + 1);
  });
});
