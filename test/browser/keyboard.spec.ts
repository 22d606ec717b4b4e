import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { steps } from '../builders/prepared-mission.js';
import { focusIsLost as isLostOn, hasFocus as hasFocusOn, tabTo as tabOn } from './by-keyboard.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;
let missionId: string;
let page: Page;
/** What is chosen whenever a file is asked for. */
let list: string;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.createMission(stage.organiser);
  page = await stage.open({ caller: stage.organiser });
  // Listened to from the beginning: a browser that is busy would open a dialog of its own before it is told not to.
  page.on('filechooser', (chooser) => void chooser.setFiles(list));
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const hasFocus = (control: Locator): Promise<boolean> => hasFocusOn(page, control);
const focusIsLost = (): Promise<boolean> => isLostOn(page);
const tabTo = (control: Locator): Promise<void> => tabOn(page, control);

async function use(name: string | RegExp, key = 'Enter', role: 'button' | 'link' = 'button'): Promise<void> {
  await tabTo(page.getByRole(role, { name, exact: true }).first());
  await page.keyboard.press(key);
}

describe('an organiser without a mouse', () => {
  it.each(['sme', 'buyer'] as const)('imports the list of one side: %s', async (side) => {
    await goTo(page, `${stage.product.address}/missions/${missionId}`);
    await use(/^Importa/, 'Enter', 'link');
    await tabTo(page.getByRole('radio', { name: 'PMI lombarde' }));
    await page.keyboard.press(side === 'sme' ? 'Space' : 'ArrowRight');
    const field = page.getByLabel('Foglio di calcolo');
    await tabTo(field);
    list = fileURLToPath(demoSpreadsheets[side]);
    await page.keyboard.press('Space');
    await page.getByText(basename(list)).waitFor();
    await use('Controlla il foglio');
    await page.getByRole('heading', { name: 'Esito del controllo' }).waitFor();
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
    await use('Conferma e salva');
    await page.getByText('Importazione completata').waitFor();
    expect(await focusIsLost()).toBe(false);
  });

  it('agrees the best meetings for everybody', async () => {
    await steps.untilSuggested(stage.organiser, missionId);
    await goTo(page, `${stage.product.address}/missions/${missionId}`);
    await use('Richieste', 'Enter', 'link');
    await page.getByRole('heading', { name: 'Richieste di incontro' }).waitFor();
    await tabTo(page.getByLabel('Incontri per PMI, al massimo'));
    // Few enough to leave some to be asked for.
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('3');
    await use('Prepara una proposta');
    await page.getByText(/incontri proposti$/).waitFor();
    await use('Concorda per tutti');
    await page.getByRole('dialog').waitFor();
    await tabTo(page.getByRole('dialog').getByRole('button', { name: 'Concorda per tutti' }));
    await page.keyboard.press('Enter');
    await page.getByText(/incontri concordati$/).waitFor();
    expect(await focusIsLost()).toBe(false);
  });

  it('generates an agenda, goes through its meetings and publishes it', async () => {
    await goTo(page, page.url());
    await use('Agenda', 'Enter', 'link');
    await page.getByRole('heading', { name: 'Agenda della missione' }).waitFor();
    const runs = await stage.holdRuns();
    await use('Genera una versione');
    await page.getByRole('progressbar').waitFor({ state: 'attached' });
    expect(await focusIsLost()).toBe(false);
    await runs.release();
    await page.locator('.version-state').getByText('bozza', { exact: true }).waitFor();
    const cell = page.locator('.meeting-cell[tabindex="0"]');
    await tabTo(cell);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Incontro' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await hasFocus(cell)).toBe(true);
    await goTo(page, page.url());
    await use('Pubblica');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await hasFocus(page.getByRole('button', { name: 'Pubblica' }))).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('dialog').getByRole('button', { name: 'Pubblica ora' }));
    await page.keyboard.press('Enter');
    await page.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
    expect(await focusIsLost()).toBe(false);
  });
});

describe('a firm and a buyer without a mouse', () => {
  it('ask for a meeting and accept it', async () => {
    const firmId = await steps.firmWithSomebodyToAsk(stage.organiser, missionId);
    const firm = await stage.participant(missionId, firmId);
    page = await stage.open({ caller: firm });
    await goTo(page, `${stage.product.address}/missions/${missionId}/participants/${firmId}/agenda`);
    await use('Suggerimenti', 'Enter', 'link');
    await use(/^Chiedi un incontro/);
    await page.getByText('Richiesta in attesa di risposta').waitFor();
    expect(await focusIsLost()).toBe(false);
    const { items } = (await firm.get(`/api/v1/missions/${missionId}/meeting-requests?status=open`).expect(200))
      .body as {
      items: { to: { participationId: string } }[];
    };
    page = await stage.open({ caller: await stage.participant(missionId, items[0]?.to.participationId ?? '') });
    await goTo(page, `${stage.product.address}/missions/${missionId}/requests?status=open`);
    await use(/^Accetta/);
    await page.getByText('Nessuna richiesta').waitFor();
    expect(await focusIsLost()).toBe(false);
  });
});
