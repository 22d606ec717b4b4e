import type { Locator, Page } from 'playwright-core';
import { demoMissionToCome, steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

/** Enough for some cells to be free and some to be taken. */
const TABLES = 6;

let stage: Stage;
let missionId: string;
let desk: Page;

beforeAll(async () => {
  stage = await setStage();
  const wish = { ...demoMissionToCome(), tableCount: TABLES };
  missionId = ((await stage.organiser.post('/api/v1/missions', wish).expect(201)).body as { id: string }).id;
  await steps.importDemo(stage.organiser, missionId);
  await steps.untilSuggested(stage.organiser, missionId);
  await steps.agreeProposal(stage.organiser, missionId, 5);
  await steps.generate(stage.organiser, missionId, { seconds: 1 });
  desk = await stage.open({ caller: stage.organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const pathOf = (path: string): string => `${stage.product.address}/missions/${missionId}${path}`;
const cells = (state: string) => desk.locator(`.target-${state}`);

/** Picks up the first meeting of the grid with the keyboard, and waits for the colours. */
async function pickUp(): Promise<void> {
  await goTo(desk, pathOf('/agenda'));
  await desk.locator('.meeting-cell').first().focus();
  await desk.keyboard.press('m');
  await cells('own').waitFor();
}

/** A point inside of what is shown, near its upper left corner. */
async function cornerOf(shown: Locator): Promise<{ x: number; y: number }> {
  const box = await shown.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return { x: box.x + 20, y: box.y + 20 };
}

describe('the grid of an agenda', () => {
  it('colours every cell before anything is dropped, and says the same in words', async () => {
    await pickUp();
    const counts = await Promise.all(['free', 'moves', 'impossible'].map((state) => cells(state).count()));
    expect(counts.reduce((sum, count) => sum + count, 1)).toBe(await desk.locator('.agenda-grid tbody td').count());
    for (const state of ['free', 'moves'] as const) expect(await cells(state).count()).toBeGreaterThan(0);
    expect(await cells('moves').first().textContent()).toMatch(/\d/u);
    expect(await inspect(desk, 'agenda-grid-colours')).toEqual([]);
  });

  it('moves a meeting with the keyboard alone, and takes it back', async () => {
    await pickUp();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await desk.locator('.chosen-cell .change-list').first().waitFor();
    expect(await inspect(desk, 'agenda-grid-chosen')).toEqual([]);
    await desk.locator('.chosen-cell').getByRole('button', { name: 'Fallo' }).first().click();
    await desk.getByText('Modificato.').waitFor();
    await desk.getByRole('button', { name: 'Annulla', exact: true }).click();
    await desk.locator('.agenda-grid').waitFor();
  });

  it('moves a meeting that is dragged to a free cell', async () => {
    await pickUp();
    // High enough that nothing has to be scrolled while the mouse is held.
    await desk.setViewportSize({ width: 1440, height: 2400 });
    const target = cells('free').first();
    const [row, column] = [await target.getAttribute('data-row'), await target.getAttribute('data-column')];
    await desk.keyboard.press('Escape');
    await cells('own').waitFor({ state: 'detached' });
    const source = await cornerOf(desk.locator('.meeting-cell').first());
    await desk.mouse.move(source.x, source.y);
    await desk.mouse.down();
    await desk.mouse.move(source.x + 20, source.y + 10, { steps: 4 });
    await cells('own').waitFor();
    const place = await cornerOf(desk.locator(`[data-row="${String(row)}"][data-column="${String(column)}"]`));
    await desk.mouse.move(place.x, place.y, { steps: 4 });
    await desk.mouse.up();
    await desk.locator('.chosen-cell .change-list').first().waitFor();
    await desk.setViewportSize({ width: 1440, height: 900 });
  });

  it('shows where it differs from the agenda before', async () => {
    await goTo(desk, pathOf('/agenda'));
    await desk.getByText('Mostra che cosa cambia').click();
    await desk.locator('.meeting-cell.is-added').first().waitFor();
    expect(await inspect(desk, 'agenda-grid-changes')).toEqual([]);
  });

  it('fits the screen in Russian', async () => {
    expect(await stage.walkInRussian(stage.organiser, { 'agenda-grid': `/missions/${missionId}/agenda` })).toEqual([]);
  });
});
