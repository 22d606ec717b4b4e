import type { Page } from 'playwright-core';
import { inspect } from './inspect.js';
import { goTo } from './stage.js';
import { takeComplaints } from './browser.js';
import { type AgendaOnScreen, putAgendaOnScreen } from './test-mission-on-screen.js';

let agenda: AgendaOnScreen;
let milan: Page;
let tashkent: Page;

beforeAll(async () => {
  agenda = await putAgendaOnScreen();
  milan = await agenda.openAgenda();
  tashkent = await agenda.openAgenda();
});
afterAll(() => agenda.close());

const pathOf = (path: string): string => `${agenda.product.address}/missions/${agenda.mission.missionId}${path}`;

describe('two organisers of one mission', () => {
  it('see that the other is there, and where', async () => {
    await milan.getByText('1 altro organizzatore su questa pagina').waitFor();
    await goTo(tashkent, pathOf('/requests'));
    await milan.getByText('1 altro organizzatore altrove: Richieste').waitFor();
    expect(await inspect(milan, 'two-organisers')).toEqual([]);
  });

  it('see which meeting the other is moving, in a word and a sign, until it is put down', async () => {
    await goTo(tashkent, pathOf(`/agenda?version=${agenda.draftId}`));
    await tashkent.locator('.meeting-cell').first().focus();
    await tashkent.keyboard.press('m');
    await milan.locator('.meeting-cell').first().getByText('in modifica').waitFor();
    expect(await milan.locator('.cell-edited').count()).toBe(1);
    expect(await inspect(milan, 'agenda-being-edited')).toEqual([]);
    await milan.locator('.meeting-cell').first().focus();
    await milan.keyboard.press('m');
    await milan.locator('.moving-bar').getByText('Lo sta modificando un altro organizzatore').waitFor();
    await milan.keyboard.press('Escape');
    await tashkent.keyboard.press('Escape');
    await milan.locator('.cell-edited').waitFor({ state: 'detached' });
  });

  it('show a move at once, and put it back with the reason where the other was first', async () => {
    await milan.locator('.meeting-cell').first().focus();
    await milan.keyboard.press('m');
    await milan.locator('.target-free').first().click();
    const meetingId = String(await milan.locator('.meeting-cell').first().getAttribute('data-meeting-id'));
    const version = `${agenda.mission.path}/agenda-versions/${agenda.draftId}`;
    const { placements } = (await agenda.mission.organiser.get(version).expect(200)).body as {
      placements: readonly { meetingId: string; slotId: string; tableId: string; interpreterId: string | null }[];
    };
    const placed = placements.find((placement) => placement.meetingId === meetingId);
    if (placed === undefined) throw new Error('The meeting has no place.');
    const { slotId, tableId, interpreterId } = placed;
    const from = { slotId, tableId, interpreterId };
    // The answer waits until the other desk has taken the meeting out, so that both have the same before their eyes.
    let sendOn = (): void => undefined;
    const isOut = new Promise<void>((resolve) => {
      sendOn = resolve;
    });
    await milan.route(`**/agenda-versions/${agenda.draftId}/edits`, async (route) => {
      await isOut;
      await route.continue();
    });
    await milan.locator('.chosen-cell').getByRole('button', { name: 'Fallo' }).first().click();
    await milan.getByText('Lo spostamento è già mostrato').waitFor();
    const cellOf = (place: { slotId: string; tableId: string }) =>
      milan.locator(
        `[data-slot-id="${place.slotId}"][data-table-id="${place.tableId}"] [data-meeting-id="${meetingId}"]`,
      );
    await cellOf(from).waitFor({ state: 'detached' });
    await milan.locator(`[data-meeting-id="${meetingId}"]`).waitFor();
    await agenda.mission.organiser.post(`${version}/edits`, { changes: [{ meetingId, from, to: null }] }).expect(200);
    sendOn();
    await milan.getByText('Lo spostamento non è stato salvato ed è stato annullato.').waitFor();
    await milan.getByText('Nel frattempo un altro organizzatore ha cambiato l’agenda').waitFor();
    await milan.locator(`[data-meeting-id="${meetingId}"]`).waitFor({ state: 'detached' });
    expect(await inspect(milan, 'agenda-put-back')).toEqual([]);
    // That the server refused is what the page has told in words.
    expect(takeComplaints().filter((complaint) => !complaint.includes('status of 409'))).toEqual([]);
  });
});
