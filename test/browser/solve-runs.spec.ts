import type { Page } from 'playwright-core';
import { eventually } from '../builders/eventually.js';
import { demoMissionToCome, steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;
let missionId: string;
let desk: Page;

const press = (name: string): Promise<void> => desk.getByRole('button', { name }).first().click();
const open = (summary: string): Promise<void> => desk.locator('summary', { hasText: summary }).first().click();
const showsState = (state: string): Promise<void> =>
  desk.locator('.version-state').getByText(state, { exact: true }).waitFor();

/** More meetings than three tables have room for: the search never runs out of things to try. */
async function crowdedMission(): Promise<string> {
  const { organiser } = stage;
  const { body } = await organiser.post('/api/v1/missions', { ...demoMissionToCome(), tableCount: 3 }).expect(201);
  const { id } = body as { id: string };
  await steps.importDemo(organiser, id);
  await steps.untilSuggested(organiser, id);
  await steps.agreeProposal(organiser, id, 10);
  return id;
}

beforeAll(async () => {
  stage = await setStage();
  missionId = await crowdedMission();
  desk = await stage.open({ caller: stage.organiser });
  await goTo(desk, `${stage.product.address}/missions/${missionId}/agenda`);
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('an organiser who has an agenda made', () => {
  it('says how it is to be made', async () => {
    await open('Come si genera');
    await desk.getByText('Nulla è bloccato.').waitFor();
    expect(await inspect(desk, 'run-terms')).toEqual([]);
    await desk.getByLabel('Secondi al massimo').fill('300');
    await desk.getByLabel('Nome di questo tentativo').fill('Prova lunga');
    await desk.getByLabel('Un turno vuoto').fill('50');
    await press('Salva i pesi');
    await desk.getByRole('button', { name: 'Salva i pesi', disabled: true }).waitFor();
  });

  it('sees how far it may be from the best, looks at the best so far, and takes it', async () => {
    await press('Genera una versione');
    await desk.getByRole('button', { name: 'Prendi la migliore finora', disabled: false }).waitFor();
    await desk
      .getByText(/s al massimo/)
      .first()
      .waitFor();
    expect(await inspect(desk, 'run-progress')).toEqual([]);
    await press('Guarda la migliore finora');
    await desk.getByRole('dialog').getByText('La generazione continua.').waitFor();
    expect(await inspect(desk, 'run-best')).toEqual([]);
    await desk.keyboard.press('Escape');
    await press('Prendi la migliore finora');
    await showsState('bozza');
    await open('Rapporto');
    await desk.getByText('Qualcuno ha preso la migliore finora').waitFor();
    expect(await inspect(desk, 'run-report')).toEqual([]);
  });

  it('pins the time and the table of a meeting by keyboard, and lets them go from the list', async () => {
    // The agenda may have come while the page was as narrow as a phone, where it is a list.
    await goTo(desk, desk.url());
    await desk.locator('.meeting-cell').first().click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Orario' }).focus();
    await desk.keyboard.press('Space');
    await dialog.getByText(/^Bloccato: /).waitFor();
    await dialog.getByRole('checkbox', { name: 'Tavolo' }).check();
    await dialog.getByText(/^Bloccato: .*·/).waitFor();
    expect(await inspect(desk, 'pinning')).toEqual([]);
    await desk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await open('Come si genera');
    await desk.locator('.run-terms .pin-list li').waitFor();
    expect(await inspect(desk, 'run-pins')).toEqual([]);
  });

  it('ends with what was ticked last, however long the first tick is under way', async () => {
    const cell = desk.locator('.meeting-cell').nth(1);
    const pin = `/meeting-pins/${String(await cell.getAttribute('data-meeting-id'))}`;
    let sendOn = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => {
      sendOn = resolve;
    });
    let [sent, answered] = [0, 0];
    await desk.route(`**${pin}`, async (route) => {
      sent += 1;
      if (sent === 1) await isReleased;
      await route.continue();
    });
    desk.on('response', (response) => {
      if (response.url().endsWith(pin)) answered += 1;
    });
    await cell.click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Orario' }).check();
    await dialog.getByRole('checkbox', { name: 'Tavolo' }).check();
    sendOn();
    await eventually('both ticks are answered', () => (answered === 2 ? true : null));
    const { items } = (await stage.organiser.get(`/api/v1/missions/${missionId}/meeting-pins`).expect(200)).body as {
      items: readonly { meetingId: string }[];
    };
    expect(items.find(({ meetingId }) => pin.endsWith(meetingId))).toMatchObject({
      slotId: expect.any(String),
      tableId: expect.any(String),
    });
    await desk.unroute(`**${pin}`);
    await desk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('puts scenarios side by side', async () => {
    const [first] = (
      (await stage.organiser.get(`/api/v1/missions/${missionId}/agenda-versions`)).body as {
        items: { id: string }[];
      }
    ).items;
    await steps.publish(stage.organiser, missionId, first?.id ?? '').expect(200);
    await steps.generate(stage.organiser, missionId, { seconds: 1, mode: 'free-places', note: 'Solo posti liberi' });
    await open('Confronta gli scenari');
    for (const name of [/Solo posti liberi/, /Prova lunga/]) await desk.getByRole('checkbox', { name }).check();
    await desk.getByRole('rowheader', { name: 'partecipanti disturbati' }).waitFor();
    expect(await inspect(desk, 'scenarios')).toEqual([]);
  });
});
