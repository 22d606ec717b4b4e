import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../builders/desk.js';
import { FloorPosts } from '../builders/floor-posts.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

const PHONE = 390;
/** So many of each side must have spoken before an organiser reads whether they contradict each other. */
const PAIRS = 5;
/** So many taps are said in well under a quarter of a minute. */
const MOST_TAPS = 4;
const NONE = { kind: 'none', absentIds: [] };
const HELD = { kind: 'held', absentIds: [] };

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let browser: Browser;
let desk: Page;

/** Each firm met one buyer in the first slot, as the hosts of the tables have noted; the mission goes on. */
beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: PAIRS, buyers: PAIRS, tableCount: PAIRS });
  const pairs = mission.smes.map((sme, index) => ({ sme, buyer: mission.buyers[index], slot: 0, table: index }));
  for (const { sme, buyer } of pairs) await agree(mission, sme, buyer);
  const { tables } = await Desk.open(product, mission, pairs);
  clock.set('2026-12-01T04:20:00.000Z');
  await endMeetings(tables);
  clock.set('2026-12-01T04:25:00.000Z');
  browser = await startBrowser();
  desk = await openWindow(browser, { caller: mission.organiser });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

const pathOf = (path: string): string => `${product.address}/missions/${mission.missionId}${path}`;

/** The host of each table says that its first meeting is over. */
async function endMeetings(tables: readonly string[]): Promise<void> {
  const posts = new FloorPosts(product, mission);
  for (const table of tables) {
    const host = await posts.invite('table', table);
    const { meetingId, slotId } = await posts.meetingOf(host, 0);
    await posts.told(host, `${meetingId}/marks`, { mark: HELD, seenMark: NONE, seenSlotId: slotId }).expect(200);
  }
}

/** Says over HTTP what came of the one meeting of that participation. */
async function say(participationId: string, interest: string, nextStep: string): Promise<void> {
  const caller = await mission.callerOf([...mission.smes, ...mission.buyers].find((id) => id === participationId));
  const participant = `${mission.path}/participants/${participationId}`;
  const { body } = await caller.get(`${participant}/agenda`).expect(200);
  const [{ meetingId }] = (body as { meetings: [{ meetingId: string }] }).meetings;
  const statement = { note: '', interest, nextStep, seenChangedAt: null };
  await caller.put(`${participant}/meeting-reviews/${meetingId}`, statement).expect(200);
}

/** Counts what is tapped on a page. */
function tapping(): { readonly tap: (act: () => Promise<void>) => Promise<void>; readonly taps: () => number } {
  let count = 0;
  return {
    tap: async (act) => {
      count += 1;
      await act();
    },
    taps: () => count,
  };
}

describe('what came of a meeting', () => {
  it('is said by the firm in a few taps on a phone', async () => {
    const [sme] = mission.smes;
    const phone = await openWindow(browser, { caller: await mission.callerOf(sme), width: PHONE });
    await goTo(phone, pathOf(`/participants/${String(sme)}/agenda`));
    const meeting = phone.locator('.meeting-item').first();
    const { tap, taps } = tapping();
    await tap(() => meeting.getByText('da dire').click());
    await tap(() => meeting.getByLabel('Molto').check());
    await tap(() => meeting.getByLabel('Offerta').check());
    await tap(() => meeting.getByRole('button', { name: /^Salva / }).click());
    await meeting.getByText('Salvato.').waitFor();
    expect(taps()).toBeLessThanOrEqual(MOST_TAPS);
    expect(await inspect(phone, 'outcome-of-firm')).toEqual([]);
    await phone.context().close();
  });

  it('is said by the partner in as few on a page without scripts, in Russian, and they saw it otherwise', async () => {
    const buyer = `${mission.path}/participants/${String(mission.buyers[0])}`;
    const issued = await mission.organiser.post(`${buyer}/page-links`).expect(201);
    const { pathname } = new URL((issued.body as { url: string }).url);
    const page = await openWindow(browser, { width: PHONE, language: 'ru-RU', runsScripts: false });
    await page.goto(`${product.address}${pathname}?lang=ru`);
    const meeting = page.locator('article', { hasText: 'sme 0' });
    const { tap, taps } = tapping();
    await tap(() => meeting.getByText('Как прошло · не указано').click());
    await tap(() => meeting.getByLabel('Неинтересно').check());
    await tap(async () => {
      await meeting.getByLabel('Следующий шаг').selectOption({ label: 'Ничего' });
    });
    expect(await inspectLayout(page, 'outcome-of-partner')).toEqual([]);
    await tap(() => meeting.getByRole('button', { name: 'Сохранить' }).click());
    await page.getByText('Спасибо: то, что вы указали, сохранено.').waitFor();
    expect(taps()).toBeLessThanOrEqual(MOST_TAPS);
    await page.context().close();
  });

  it('shows the organiser, once five of each side have spoken, in how many meetings the two contradict each other', async () => {
    await goTo(desk, pathOf('/figures'));
    await desk
      .getByText('Se dicono il contrario l’una dell’altra, si vede da cinque partecipanti per parte.')
      .waitFor();
    for (const id of mission.smes.slice(1)) await say(id, 'some', 'contact');
    for (const id of mission.buyers.slice(1)) await say(id, 'some', 'samples');
    await desk.reload();
    await desk.getByText('Di 5 incontri hanno detto l’esito entrambe le parti.').waitFor();
    await desk.getByText('In 1 si contraddicono').waitFor();
    expect(await inspect(desk, 'outcomes-contradicting')).toEqual([]);
    const russian = await openWindow(browser, { caller: mission.organiser, language: 'ru-RU' });
    await goTo(russian, pathOf('/figures'));
    expect(await inspectLayout(russian, 'outcomes-contradicting-ru')).toEqual([]);
    await russian.context().close();
  });

  it('is in a report that is the same when the mission is over, on the page and in the file for the funder', async () => {
    const totals = async (): Promise<string[]> => {
      await desk.locator('.report-totals').waitFor();
      return desk.locator('.report-totals dd').allTextContents();
    };
    const linesOf = async (): Promise<string[]> => {
      const [file] = await Promise.all([
        desk.waitForEvent('download'),
        desk.getByRole('link', { name: 'Scarica il rapporto (CSV)' }).click(),
      ]);
      return (await text(await file.createReadStream())).split('\r\n').slice(1);
    };
    const [live, liveLines] = [await totals(), await linesOf()];
    expect(live).toEqual(['5', '0', '5', '5', '0', '0']);
    clock.set('2026-12-02T08:00:00.000Z');
    await desk.reload();
    await desk.getByText('La missione è finita').waitFor();
    expect(await totals()).toEqual(live);
    expect(await linesOf()).toEqual(liveLines);
    expect(liveLines).toContain('"PMI";"[SYNTHETIC] sme 0";"Italia";"";1;0;1;1;0;0');
    expect(await inspect(desk, 'report-of-a-mission-that-is-over')).toEqual([]);
  });
});
