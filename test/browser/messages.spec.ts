import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { eventually } from '../builders/eventually.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

let database: TestDatabase;
let product: ProductProcess;
let browser: Browser;
let organiser: Caller;
let missionId: string;

const open = async (language: 'it-IT' | 'ru-RU'): Promise<Page> => {
  const page = await openWindow(browser, { caller: organiser, language });
  await goTo(page, `${product.address}/missions/${missionId}/messages`);
  return page;
};

beforeAll(async () => {
  database = await createTestDatabase();
  // No mail server: what would go out is held for long enough to be looked at.
  const settings = { DATABASE_URL: database.url, MAIL_HOLD_SECONDS: '3600' };
  [product, browser] = await Promise.all([startProductProcess(settings), startBrowser()]);
  organiser = await signInOrganiser(product.address, settings);
  missionId = await steps.agreedMission(organiser);
  const versionId = await steps.generate(organiser, missionId);
  await steps.publish(organiser, missionId, versionId).expect(200);
  await eventually('messages about the agenda', async () => {
    const { body } = await organiser.get(`/api/v1/missions/${missionId}/notifications?state=held`).expect(200);
    return (body as { items: unknown[] }).items.length > 0 ? true : null;
  });
});
afterAll(async () => {
  await browser.close();
  await product.end();
  await database.drop();
});
afterEach(expectNoComplaints);

describe('the messages of a mission', () => {
  it('show an organiser what will go out, and that nothing can', async () => {
    const page = await open('it-IT');
    await page.getByRole('heading', { name: 'Messaggi ai partecipanti' }).waitFor();
    await page.getByText('I messaggi non partono').waitFor();
    expect(await inspect(page, 'messages')).toEqual([]);
    // It still gathers news, so there is nothing to read yet.
    await page.getByText('si scrive alla partenza').first().waitFor();
    expect(await page.getByRole('button', { name: /^Leggi/ }).count()).toBe(0);
  });

  it('say what their states mean', async () => {
    const page = await open('it-IT');
    await page.getByText('Che cosa significano gli stati').click();
    await page.getByText('Il server di posta l’ha preso in consegna.').waitFor();
    expect(await inspect(page, 'message-states')).toEqual([]);
  });

  it('fit in Russian', async () => {
    expect(await inspectLayout(await open('ru-RU'), 'messages-ru')).toEqual([]);
  });

  it('about the agenda are recalled after a question', async () => {
    const page = await open('it-IT');
    await page.getByRole('button', { name: 'Ritira i messaggi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await inspect(page, 'recall-messages')).toEqual([]);
    await dialog.getByRole('button', { name: 'Ritira i messaggi' }).click();
    await page.getByText('Ritirato', { exact: true }).first().waitFor();
  });
});
