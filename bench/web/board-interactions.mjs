import { slowestOf } from './demo.mjs';
import { mainThreadDuring } from './main-thread.mjs';
import { rounded } from './scrolling.mjs';
import { send } from '../booking/synthetic-rows.mjs';

const KEYS = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
const TYPING_MILLISECONDS = 120;
/** The middles of the meetings that can be pressed: of those in the page some lie beyond the edges, or under the headings. */
const MEETINGS_IN_SIGHT = `[...document.querySelectorAll('.meeting-cell')]
  .map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
  .map(({ cell, box }) => ({ cell, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
  .filter(({ cell, x, y }) => cell.contains(document.elementFromPoint(x, y)))
  .map(({ x, y }) => ({ x, y }))`;

/**
 * What an organiser does on a board, each with its slowest interaction, and what a change by somebody else costs; with what
 * the main thread took of the processor for it, which others that use the machine do not change.
 */
export async function interactWithBoard(browser, { page, board, edit }, tell) {
  const [durations, works] = [{}, {}];
  const measure = async (what, interact) => {
    const { result, parts } = await mainThreadDuring(browser, page, () => slowestOf(page, interact));
    durations[what] = result;
    works[what] = workOf(parts);
  };
  for (const [what, interact] of Object.entries(lookAround(page))) await measure(what, interact);
  await measure('pick a meeting up', async () => {
    await page.locator('.meeting-cell').first().focus();
    await page.keyboard.press('m');
  });
  await page.keyboard.press('Escape');
  tell(await coloursOf(browser, page));
  for (const [what, interact] of Object.entries(moveByKeyboard(page))) await measure(what, interact);
  await measure('drag a meeting and drop it', () => drag(page));
  await measure('give the move up', () => page.keyboard.press('Escape'));
  if ((await page.locator('.filter-bar .choice-group').first().locator('.choice').count()) > 1) {
    await measure('choose another day', () => page.locator('.filter-bar .choice').nth(1).click());
    await measure('choose the first day again', () => page.locator('.filter-bar .choice').first().click());
  }
  tell({ interactionMilliseconds: durations, processorMilliseconds: works });
  tell(await changeOfOther(browser, { page, board, edit }));
}

function lookAround(page) {
  const view = (name) => () => page.locator('label.choice').getByText(name, { exact: true }).click();
  const search = page.getByRole('searchbox').first();
  return {
    'open a meeting': () => page.locator('.meeting-cell').first().click(),
    'close it': () => page.keyboard.press('Escape'),
    'go from meeting to meeting by keyboard': async () => {
      await page.locator('.meeting-cell').first().focus();
      for (const key of KEYS) await page.keyboard.press(key, { delay: TYPING_MILLISECONDS });
    },
    'type in the search': () => search.pressSequentially('sme 12', { delay: TYPING_MILLISECONDS }),
    'go to the next found': () => page.locator('.found-meetings button').click(),
    'empty the search': () => search.fill(''),
    'view by firm': view('PMI'),
    'view by partner': view('Partner'),
    'view as a list': view('Elenco'),
    'view by table': view('Tavoli'),
  };
}

/** From the key that picks a meeting up until every cell in the page says what it would be for it. */
async function coloursOf(browser, page) {
  await page.locator('.meeting-cell').first().focus();
  const startedAt = performance.now();
  const { parts } = await mainThreadDuring(browser, page, async () => {
    await page.keyboard.press('m');
    await page.locator('.target-own').waitFor();
  });
  return {
    coloursMilliseconds: rounded(performance.now() - startedAt),
    processorMilliseconds: workOf(parts),
    cellsInPage: await page.locator('.agenda-grid td[data-slot-id]').count(),
  };
}

/** Goes on with the meeting that is moved. */
function moveByKeyboard(page) {
  return {
    'go from cell to cell by keyboard': async () => {
      for (const key of KEYS) await page.keyboard.press(key, { delay: TYPING_MILLISECONDS });
    },
    'choose a cell': () => page.keyboard.press('Enter'),
    'choose a free cell': () => page.locator('.target-free').first().click(),
    'do it': () => page.locator('.chosen-cell .change-decision button').first().click(),
    'take it back': () => page.getByRole('button', { name: 'Annulla', exact: true }).click(),
  };
}

async function drag(page) {
  const [from, , , to] = await page.evaluate(MEETINGS_IN_SIGHT);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.locator('.target-own').waitFor();
  await page.mouse.up();
}

/** Another organiser moves the first meeting in sight to another table of its slot: until it is seen there. */
async function changeOfOther(browser, { page, board, edit }) {
  const cell = page.locator('td[data-slot-id]:has([data-meeting-id])').first();
  const [slotId, tableId] = [await cell.getAttribute('data-slot-id'), await cell.getAttribute('data-table-id')];
  const meetingId = await cell.locator('[data-meeting-id]').getAttribute('data-meeting-id');
  const empty = page.locator(`td[data-slot-id="${slotId}"]:not(:has([data-meeting-id]))`).first();
  const to = { slotId, tableId: await empty.getAttribute('data-table-id') };
  const version = await send(
    { addresses: [board.address] },
    board.cookie,
    'GET',
    `/api/v1/missions/${board.missionId}/agenda-versions/${board.versionId}`,
  );
  const { interpreterId } = version.placements.find((placement) => placement.meetingId === meetingId);
  let committedAt;
  const { parts } = await mainThreadDuring(browser, page, async () => {
    await edit({ meetingId, from: { slotId, tableId, interpreterId }, to: { ...to, interpreterId } });
    committedAt = performance.now();
    await page
      .locator(`[data-slot-id="${to.slotId}"][data-table-id="${to.tableId}"] [data-meeting-id="${meetingId}"]`)
      .waitFor();
  });
  return {
    changeOfOtherMilliseconds: rounded(performance.now() - committedAt),
    processorMilliseconds: workOf(parts),
  };
}

/** What the page's main thread did for it, until all of it was shown. */
const workOf = (parts) => rounded(Object.values(parts).reduce((sum, spent) => sum + spent, 0));
