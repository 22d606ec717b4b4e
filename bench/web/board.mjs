import { setTimeout as sleep } from 'node:timers/promises';
import { makeAgreedMission, PROFILES } from '../agendas/agreed-mission.mjs';
import { Draws } from '../agendas/draws.mjs';
import { send } from '../booking/synthetic-rows.mjs';
import { interactWithBoard } from './board-interactions.mjs';
import { goTo, openWindow } from './browser.mjs';
import { draftPlaced } from './placed-agenda.mjs';
import { holesWhileScrolling, measureScrolling } from './scrolling.mjs';

/** 400 tables, and 400 participants of each side, through 60 slots of one day, half of which each of them fills. */
const WIDE_BOARD = {
  ...{ firms: 400, partners: 400, meetings: 12_000, tables: 400, interpreters: 150, days: 1, mostMeetings: 36 },
  slotLength: { slotMinutes: 10, changeOverMinutes: 0 },
  hours: { startsAt: '09:00', endsAt: '19:00' },
};
const BOARDS = { 'profile L': PROFILES.L, '400 x 60 cells': WIDE_BOARD };
/** What an interaction must stay below: at the speed of this machine, and on a weaker one. */
const INTERACTION_MILLISECONDS = { fast: 100, slow: 200 };
const PHONE_WIDTH = 390;

/** The missions whose boards are measured, each with a draft that has every meeting on it. */
export async function makeBoards(product) {
  const boards = [];
  for (const [name, profile] of Object.entries(BOARDS)) {
    const made = await makeAgreedMission(product, profile, new Draws(1));
    const versionId = await draftPlaced(product, made, new Draws(2));
    boards.push({ name, versionId, address: product.addresses[0], ...made });
  }
  return boards;
}

/** Loading, scrolling and using each board, each as lines of its own. */
export async function measureBoards(browser, product, boards, slowdown, print) {
  for (const board of boards) {
    const tell = (line) => print({ board: board.name, ...line });
    const looks = { address: board.address, cookie: board.cookie, slowdown };
    tell(await loadOf(browser, board, looks));
    tell({ view: 'list', width: PHONE_WIDTH, ...(await loadOf(browser, board, { ...looks, width: PHONE_WIDTH })) });
    for (const view of ['tables', 'smes']) await measureView(browser, board, { looks, view, tell });
    const { page, session } = await openBoard(browser, board, looks);
    const edit = (change) => editByOther(product, board, change);
    const { fast, slow } = INTERACTION_MILLISECONDS;
    const must = { interactionMilliseconds: slowdown > 1 ? slow : fast };
    await interactWithBoard(browser, { page, session, board, edit }, (line) => tell({ ...line, must }));
    await page.context().close();
  }
}

async function measureView(browser, board, { looks, view, tell }) {
  const { page, session } = await openBoard(browser, board, looks);
  const label = { tables: 'Tavoli', smes: 'PMI' }[view];
  await page.locator('label.choice').getByText(label, { exact: true }).click();
  await page.locator(`.rows-of-${view} .meeting-cell`).first().waitFor();
  await page.locator('.agenda-scroll').evaluate((region) => region.scrollIntoView({ block: 'start' }));
  await sleep(1_000);
  const shown = await page.locator('.agenda-grid td[data-slot-id]').count();
  await measureScrolling(browser, { page, session }, (line) => tell({ view, cellsInPage: shown, ...line }));
  if (view === 'tables') tell({ view, scrolling: 'all ways', ...(await holesWhileScrolling({ page, session })) });
  await page.context().close();
}

async function loadOf(browser, board, looks) {
  const { page } = await openWindow(browser, looks);
  const startedAt = performance.now();
  await page.goto(urlOf(board));
  await page.locator('[data-meeting-id]').first().waitFor();
  const milliseconds = Math.round(performance.now() - startedAt);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return { firstMeetingMilliseconds: milliseconds };
}

async function openBoard(browser, board, looks) {
  const opened = await openWindow(browser, looks);
  await goTo(opened.page, urlOf(board));
  await opened.page.locator('.meeting-cell').first().waitFor();
  return opened;
}

const urlOf = ({ address, missionId, versionId }) => `${address}/missions/${missionId}/agenda?version=${versionId}`;

/** Another organiser's change of one meeting. */
function editByOther(product, { missionId, versionId, cookie }, change) {
  const path = `/api/v1/missions/${missionId}/agenda-versions/${versionId}/edits`;
  return send(product, cookie, 'POST', path, { changes: [change], note: null });
}
