import type { Locator, Page } from 'playwright-core';
import { eventually } from '../builders/eventually.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';
import { type AgendaOnScreen, putAgendaOnScreen } from './test-mission-on-screen.js';

let agenda: AgendaOnScreen;
let desk: Page;

beforeAll(async () => {
  agenda = await putAgendaOnScreen();
  desk = await agenda.openAgenda();
  // High enough for the whole page: what is off the screen cannot be pressed.
  await desk.setViewportSize({ width: 1440, height: 2400 });
});
afterAll(() => agenda.close());
afterEach(expectNoComplaints);

const cells = (state: string) => desk.locator(`.target-${state}`);
const openAgain = () => goTo(desk, desk.url());

/** Picks up the first meeting of the grid with the keyboard, and waits for the colours. */
async function pickUp(): Promise<void> {
  await openAgain();
  await firstMeeting().focus();
  await desk.keyboard.press('m');
  await cells('own').waitFor();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point inside of what is shown, near its upper left corner. */
async function cornerOf(shown: Locator): Promise<Point> {
  const box = await shown.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return { x: box.x + 20, y: box.y + 20 };
}

/** The place of each meeting of the day that is on screen. */
function placesOnScreen(): Promise<readonly string[]> {
  return desk
    .locator('.meeting-cell[data-meeting-id]')
    .evaluateAll((found) =>
      (found as unknown as Shown[]).map(
        ({ dataset, parentElement: { dataset: place } }) => `${place.slotId} ${place.tableId} ${dataset.meetingId}`,
      ),
    );
}
interface Shown {
  readonly dataset: Readonly<Record<string, string>>;
  readonly parentElement: { readonly dataset: Readonly<Record<string, string>> };
}

/** The first cell of another slot that takes the first meeting so, once nothing is moved any more. */
async function firstOf(state: string): Promise<{ readonly place: string; readonly cell: Locator }> {
  await pickUp();
  const own = await cells('own').locator('..').getAttribute('data-slot-id');
  const cell = desk.locator(`td:not([data-slot-id="${String(own)}"]):has(.target-${state})`).first();
  const [slot, table] = [await cell.getAttribute('data-slot-id'), await cell.getAttribute('data-table-id')];
  await desk.keyboard.press('Escape');
  await cells('own').waitFor({ state: 'detached' });
  const there = desk.locator(`[data-slot-id="${String(slot)}"][data-table-id="${String(table)}"]`);
  return { place: `${String(slot)} ${String(table)}`, cell: there };
}

/** Keeps the colours away until it is called. */
async function holdColours(): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const places = /\/meetings\/[^/]+\/places$/;
  await desk.route(places, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await cells('own').waitFor();
    await desk.unroute(places);
  };
}

const firstMeeting = (): Locator => desk.locator('.meeting-cell[data-meeting-id]').first();
const doIt = () => desk.locator('.chosen-cell').getByRole('button', { name: 'Fallo' }).first().click();
const undo = () => desk.getByRole('button', { name: 'Annulla', exact: true });

/** Does what was chosen, takes it back, and gives the places before, meanwhile and after. */
async function doAndUndo(before: readonly string[]) {
  await doIt();
  await desk.locator('.meeting-cell[data-meeting-id]:focus').waitFor();
  await desk.getByText('Modificato.').waitFor();
  const moved = await eventually('the change on screen', async () => differsFrom(before, await placesOnScreen()));
  await undo().click();
  await undo().waitFor({ state: 'detached' });
  const back = await eventually('the way back on screen', async () => differsFrom(moved, await placesOnScreen()));
  return { moved, back };
}
const differsFrom = (before: readonly string[], now: readonly string[]) =>
  JSON.stringify(now) === JSON.stringify(before) ? null : now;

/** Carries a meeting to a point, and does not wait for the colours. */
async function drag(from: Point, to: Point): Promise<void> {
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x, to.y, { steps: 3 });
  await desk.mouse.up();
}

describe('the grid of an agenda', () => {
  it('colours every cell before anything is dropped, and says the same in words', async () => {
    await pickUp();
    const counts = await Promise.all(['own', 'free', 'moves', 'impossible'].map((state) => cells(state).count()));
    expect(counts).toEqual([1, 3, 2, 8]);
    expect(await cells('moves').first().textContent()).toMatch(/\d/u);
    expect(await inspect(desk, 'agenda-grid-colours')).toEqual([]);
  });

  it('moves a meeting with the keyboard alone, and takes it back', async () => {
    await pickUp();
    const before = await placesOnScreen();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await desk.locator('.chosen-cell .change-list').first().waitFor();
    expect(await inspect(desk, 'agenda-grid-chosen')).toEqual([]);
    const { moved, back } = await doAndUndo(before);
    expect(moved).toHaveLength(before.length);
    expect(back).toEqual(before);
  });

  it('goes on with the arrows while the colours are on their way, and is there once they are', async () => {
    const release = await holdColours();
    await openAgain();
    await firstMeeting().press('m');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowLeft');
    await desk.locator('.moving-bar').waitFor();
    await release();
    await desk.locator('[data-row="1"][data-column="0"]:focus').waitFor();
    await desk.keyboard.press('Escape');
    await cells('own').waitFor({ state: 'detached' });
  });

  it('moves a meeting that was picked up in the list, and goes back to it there', async () => {
    await openAgain();
    const meetingId = await firstMeeting().getAttribute('data-meeting-id');
    await desk.getByRole('group', { name: 'Vista' }).getByText('Elenco', { exact: true }).click();
    const listed = desk.locator(`.stacking-table [data-meeting-id="${String(meetingId)}"]`);
    await listed.press('Enter');
    await desk.getByRole('dialog').getByRole('button', { name: 'Sposta sulla griglia' }).press('Enter');
    await cells('free').first().click();
    await doIt();
    await desk.getByText('Modificato.').waitFor();
    await listed.and(desk.locator(':focus')).waitFor();
    await undo().click();
    await undo().waitFor({ state: 'detached' });
  });

  it('moves a meeting that is dragged to a free cell', async () => {
    const { cell, place } = await firstOf('free');
    const before = await placesOnScreen();
    const meetingId = await firstMeeting().getAttribute('data-meeting-id');
    await drag(await cornerOf(firstMeeting()), await cornerOf(cell));
    await desk.locator('.chosen-cell .change-list').first().waitFor();
    const { moved, back } = await doAndUndo(before);
    expect(moved).toContain(`${place} ${String(meetingId)}`);
    expect(back).toEqual(before);
  });

  it('says why a meeting cannot stay where it was dropped', async () => {
    const { cell } = await firstOf('impossible');
    await drag(await cornerOf(firstMeeting()), await cornerOf(cell));
    await desk.locator('.chosen-cell').getByText('non possibile').waitFor();
  });

  it('leaves a meeting where it was that is dropped outside the grid, or on its own place, or given up', async () => {
    await openAgain();
    const source = await cornerOf(firstMeeting());
    const outside = await cornerOf(desk.locator('#day-title'));
    for (const target of [outside, { x: source.x + 15, y: source.y + 10 }]) {
      await drag(source, target);
      await desk.locator('.moving-bar').waitFor({ state: 'detached' });
      expect(await desk.getByRole('dialog').count()).toBe(0);
    }
    await desk.mouse.move(source.x, source.y);
    await desk.mouse.down();
    await desk.mouse.move(source.x + 40, source.y, { steps: 3 });
    await desk.locator('.moving-bar').waitFor();
    await desk.keyboard.press('Escape');
    await desk.locator('.moving-bar').waitFor({ state: 'detached' });
    await desk.mouse.up();
    expect(await desk.locator('.drag-shadow').isVisible()).toBe(false);
    expect(await desk.getByRole('dialog').count()).toBe(0);
  });

  it('moves a meeting under a finger that rests on it before it drags', async () => {
    const { cell } = await firstOf('free');
    const [from, to] = [await cornerOf(firstMeeting()), await cornerOf(cell)];
    const finger = await desk.context().newCDPSession(desk);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
    await touch('touchStart', [from]);
    await desk.locator('.drag-shadow').waitFor();
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
    await desk.locator('.chosen-cell .change-list').first().waitFor();
    await desk.keyboard.press('Escape');
  });

  it('shows where it differs from the agenda before', async () => {
    await openAgain();
    await desk.getByText('Mostra che cosa cambia').click();
    await desk.locator('.meeting-cell.is-added').first().waitFor();
    expect(await desk.locator('.is-added .cell-change').allTextContents()).toEqual(['Nuovo']);
    expect(await desk.locator('.is-moved .cell-change').allTextContents()).toEqual([
      expect.stringContaining('Spostato; prima'),
    ]);
    expect(await desk.locator('.cell-left').allTextContents()).toEqual([expect.stringContaining('[SYNTHETIC] sme 0')]);
    expect(await inspect(desk, 'agenda-grid-changes')).toEqual([]);
  });

  it('stays on screen while a move in the public agenda makes another version, which can be moved in next', async () => {
    const { items } = (await agenda.mission.organiser.get(`${agenda.mission.path}/agenda-versions`).expect(200))
      .body as {
      items: readonly { id: string; status: string }[];
    };
    const publicId = items.find(({ status }) => status === 'published')?.id;
    await goTo(
      desk,
      `${agenda.product.address}/missions/${agenda.mission.missionId}/agenda?version=${String(publicId)}`,
    );
    const grid = await desk.locator('.agenda-grid').elementHandle();
    for (const time of [1, 2]) {
      const before = new URL(desk.url()).searchParams.get('version');
      await firstMeeting().focus();
      await desk.keyboard.press('m');
      await cells('free').first().click();
      await doIt();
      await desk.getByText('Modificato.').waitFor();
      await desk.waitForURL((url) => url.searchParams.get('version') !== before);
      expect([
        time,
        await grid.evaluate((shown) => (shown as unknown as { isConnected: boolean }).isConnected),
      ]).toEqual([time, true]);
    }
  });

  it('fits the screen in Russian', async () => {
    expect(await inspectLayout(await agenda.openAgenda('ru-RU'), 'agenda-grid-ru')).toEqual([]);
  });
});
