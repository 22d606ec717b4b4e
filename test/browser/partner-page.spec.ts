import type { Page } from 'playwright-core';
import supertest from 'supertest';
import { type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { eventually } from '../builders/eventually.js';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const BUYER = 'buyer@example.org';
const PHONE = { width: 390, language: 'ru-RU', runsScripts: false } as const;
const MOST_BYTES = 50_000;

let catcher: MailCatcher;
let stage: Stage;
let missionId: string;
let buyerId: string;
let smeIds: readonly string[];
let page: Page;
let path: string;

const api = (below: string): string => `/api/v1/missions/${missionId}/${below}`;

async function ask(smeId: string | undefined): Promise<string> {
  const wish = { fromParticipationId: smeId, toParticipationId: buyerId, message: 'Telai per la vostra tessitura' };
  const { body } = await stage.organiser.post(api('meeting-requests'), wish).expect(201);
  return (body as { id: string }).id;
}

async function statusOf(requestId: string): Promise<string | undefined> {
  const { body } = await stage.organiser.get(api('meeting-requests?limit=200')).expect(200);
  const { items } = body as { items: { id: string; status: string }[] };
  return items.find(({ id }) => id === requestId)?.status;
}

/** Sends the form of the page that goes there, by its first button. */
async function send(ending: string): Promise<void> {
  await page.locator(`form[action$="${ending}"] button`).click();
  await page.locator('h1').waitFor();
}

beforeAll(async () => {
  catcher = await startMailCatcher();
  stage = await setStage({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org', MAIL_HOLD_SECONDS: '1' });
  missionId = await steps.missionToCome(stage.organiser);
  await steps.untilSuggested(stage.organiser, missionId);
  smeIds = (await steps.participants(stage.organiser, missionId, 'sme')).map(({ id }) => id);
  buyerId = (await steps.participants(stage.organiser, missionId, 'buyer'))[0]?.id ?? '';
  const contact = { email: BUYER, locale: 'ru', timeZone: 'Asia/Tashkent', phone: '+998 71 000 00 00' };
  await stage.organiser.put(api(`participants/${buyerId}/contact`), contact).expect(200);
  const issued = await stage.organiser.post(api(`participants/${buyerId}/page-links`)).expect(201);
  path = new URL((issued.body as { url: string }).url).pathname;
  page = await stage.open(PHONE);
});
afterAll(async () => {
  await stage.close();
  await catcher.close();
});
afterEach(expectNoComplaints);

describe('a foreign partner with a phone that runs no scripts, in Russian', () => {
  let requestId: string;

  it('reads who asks, why and when on both clocks, after a scanner has opened every link', async () => {
    const placed = await ask(smeIds[0]);
    const { body } = await stage.organiser.get(api(`booking-times?requestId=${placed}`)).expect(200);
    const [time] = (body as { items: { slotId: string }[] }).items;
    await stage.organiser.post(api('bookings'), { requestId: placed, slotId: time?.slotId }).expect(201);
    requestId = await ask(smeIds[1]);
    const { text } = await supertest(stage.product.address).get(path).expect(200);
    for (const [, link = ''] of text.matchAll(/href="(\/[^"]+)"/g)) {
      await supertest(stage.product.address).get(link.replaceAll('&amp;', '&'));
      await supertest(stage.product.address).head(link.replaceAll('&amp;', '&'));
    }
    expect(await statusOf(requestId)).toBe('open');
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
    await page.goto(stage.product.address + path);
    await page.getByText('Ждут вашего ответа').waitFor();
    await page
      .getByText(/\d\d:\d\d–\d\d:\d\d Tashkent \(\d\d:\d\d Милан\)/)
      .first()
      .waitFor();
    expect(await inspectLayout(page, 'partner-page')).toEqual([]);
  });

  it('proposes another time out of those that are feasible', async () => {
    await page.getByRole('link', { name: 'Другое время' }).first().click();
    const times = page.getByRole('radio');
    await times.first().waitFor();
    expect(await inspectLayout(page, 'partner-page-other-times')).toEqual([]);
    await times.nth(1).check();
    await send('other-times');
    await page.getByText('Предложено.').waitFor();
    expect(await statusOf(requestId)).toBe('open');
  });

  it('accepts, and going back and accepting again changes nothing', async () => {
    requestId = await ask(smeIds[2]);
    await page.goto(stage.product.address + path);
    await send(`${requestId}/acceptance`);
    await page.getByText('Принято.').waitFor();
    expect(await inspectLayout(page, 'partner-page-accepted')).toEqual([]);
    expect(await statusOf(requestId)).toBe('accepted');
    await page.goBack();
    const again = page.locator(`form[action$="${requestId}/acceptance"] button`);
    // A page that is not kept is read anew, and then has nothing more to accept.
    if ((await again.count()) > 0) await again.click();
    expect(await statusOf(requestId)).toBe('accepted');
  });

  it('finds what was said of a colleague again, unfolded, with the fault beside the address', async () => {
    requestId = await ask(smeIds[3]);
    await page.goto(stage.product.address + path);
    const form = page.locator('form[action$="/takeover"]');
    await page.locator('details', { has: form }).locator('summary').click();
    await form.locator('input[name="code"]').fill('123456');
    await form.locator('input[name="email"]').fill('colleague@example');
    await form.locator('input[value="en"]').check();
    await form.locator('select').selectOption('uz');
    await send('/takeover');
    await page.locator('#fault').waitFor();
    expect(await form.locator('input[name="email"]').inputValue()).toBe('colleague@example');
    expect(await form.locator('input[value="en"]').isChecked()).toBe(true);
    expect(await form.locator('select').inputValue()).toBe('uz');
    expect(await inspectLayout(page, 'partner-page-refused')).toEqual([]);
    // Browsers complain of every answer that refuses.
    expect(takeComplaints().filter((complaint) => !complaint.includes('400'))).toEqual([]);
  });

  it('declines with a private reason', async () => {
    await page.goto(stage.product.address + path);
    await page.locator('article summary').first().click();
    await page
      .getByLabel(/Причина/)
      .first()
      .fill('Мы сменили поставщика');
    expect(await inspectLayout(page, 'partner-page-decline')).toEqual([]);
    await send(`${requestId}/decline`);
    await page.getByText('Отклонено.').waitFor();
    expect(await statusOf(requestId)).toBe('declined');
  });

  it('sees with a code what is kept of them, takes it with them, and has it erased', async () => {
    await page.locator('details.box summary').last().click();
    await page.locator('form[action$="/codes"] button').last().click();
    await page.getByText('Код отправлен').waitFor();
    const code = await eventually('the mail with the code', () =>
      catcher.caught.map(({ mail }) => /\b\d{6}\b/.exec(mail.text ?? '')?.[0]).findLast((found) => found !== undefined),
    );
    await page.locator('details.box summary').last().click();
    await page.locator('form[action$="/device"] input[name="code"]').fill(code);
    await send('/device');
    await page.locator('#privacy summary').click();
    await page.getByText(BUYER).waitFor();
    expect(await inspectLayout(page, 'partner-page-privacy')).toEqual([]);
    await page.locator('input[name="followUp"]').check();
    await send('/consent');
    await page.getByText('Сохранено.').waitFor();
    await page.locator('#privacy summary').click();
    expect(await page.locator('input[name="followUp"]').isChecked()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('form[action$="/personal-data"] button').click(),
    ]);
    expect(download.suggestedFilename()).toBe('personal-data.json');
    await page.locator('input[name="certain"]').check();
    await send('/erasure');
    await page.getByText('Ваши данные удалены').waitFor();
    expect(await inspectLayout(page, 'partner-page-erased')).toEqual([]);
  });
});

describe('the page with scripts', () => {
  it('has nothing that axe finds wrong, from the first look to everything unfolded', async () => {
    const [, other] = await steps.participants(stage.organiser, missionId, 'buyer');
    buyerId = other?.id ?? '';
    await ask(smeIds[1]);
    const issued = await stage.organiser.post(api(`participants/${buyerId}/page-links`)).expect(201);
    const own = new URL((issued.body as { url: string }).url).pathname;
    const open = await stage.open({ width: 390 });
    await open.goto(stage.product.address + own);
    for (const summary of await open.locator('summary').all()) await summary.click();
    expect(await inspect(open, 'partner-page-unfolded')).toEqual([]);
  });
});

/** A zone where it is noon now: whenever this runs, nobody is asleep there. */
function zoneAtNoon(): string {
  const hoursAhead = 12 - new Date(Date.now()).getUTCHours();
  return hoursAhead === 0 ? 'Etc/UTC' : `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${String(Math.abs(hoursAhead))}`;
}

describe('a partner whose mailbox takes nothing', () => {
  it('is somebody for the organiser to call, until that is done', async () => {
    buyerId = (await steps.participants(stage.organiser, missionId, 'buyer'))[2]?.id ?? '';
    catcher.answer('gone@example.org', 550);
    const contact = { email: 'gone@example.org', locale: 'en', timeZone: zoneAtNoon(), phone: '+998 71 000 00 01' };
    await stage.organiser.put(api(`participants/${buyerId}/contact`), contact).expect(200);
    await ask(smeIds[0]);
    await eventually('a task', async () => {
      const { body } = await stage.organiser.get(api('delivery-tasks')).expect(200);
      return (body as { items: unknown[] }).items.length > 0 ? true : null;
    });
    const desk = await stage.open({ caller: stage.organiser });
    await goTo(desk, `${stage.product.address}/missions/${missionId}/messages`);
    await desk.getByRole('heading', { name: '1 partecipante da chiamare' }).waitFor();
    await desk
      .getByRole('link', { name: /\+998 71 000 00 01/ })
      .first()
      .waitFor();
    expect(await inspect(desk, 'delivery-tasks')).toEqual([]);
    const paths = { 'delivery-tasks': `/missions/${missionId}/messages` };
    expect(await stage.walkInRussian(stage.organiser, paths)).toEqual([]);
    await desk.getByRole('button', { name: /^Fatto/ }).press('Enter');
    await desk.getByRole('heading', { name: '1 partecipante da chiamare' }).waitFor({ state: 'detached' });
  });
});
