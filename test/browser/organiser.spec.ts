import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const TWO_BAD_ROWS = fileURLToPath(new URL('../fixtures/smes-with-two-bad-rows.xlsx', import.meta.url));

let stage: Stage;
let missionId: string;
let desk: Page;

const pathOf = (path: string): string => `/missions/${missionId}${path}`;
const visit = (path: string): Promise<void> => goTo(desk, stage.product.address + path);
const press = (name: string | RegExp): Promise<void> => desk.getByRole('button', { name }).first().click();
const pressInDialog = (name: string): Promise<void> =>
  desk.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function choose(version: string): Promise<void> {
  const label = await desk.locator('option', { hasText: version }).textContent();
  await desk.getByLabel('Versione dell’agenda').selectOption({ label: label ?? '' });
}

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.agreedMission(stage.organiser);
  desk = await stage.open({ caller: stage.organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('the organiser at the desk', () => {
  it('describes a new mission, and is told what is missing', async () => {
    await visit('/missions');
    expect(await inspect(desk, 'missions')).toEqual([]);
    await desk.getByRole('link', { name: 'Nuova missione' }).click();
    await desk.getByLabel('Nome della missione').waitFor();
    await press('Crea la missione');
    await desk.getByText('Completa questo campo.').first().waitFor();
    expect(await inspect(desk, 'new-mission-with-faults')).toEqual([]);
    await desk.getByLabel('Nome della missione').fill('Almaty 2027');
    await desk.getByLabel('Città').fill('Almaty');
    await desk.getByLabel('Sede degli incontri').fill('Sede di prova');
    for (const day of await desk.getByLabel('Giorno').all()) await day.fill('2024-01-20');
    await desk.getByText('Questo giorno è già passato').first().waitFor();
    for (const day of await desk.getByLabel('Giorno').all()) await day.fill('2027-04-20');
    await press('Aggiungi un interprete');
    expect(await inspect(desk, 'new-mission')).toEqual([]);
    await press('Crea la missione');
    await desk.getByRole('heading', { name: 'Panoramica' }).waitFor();
    expect(await inspect(desk, 'overview-of-an-empty-mission')).toEqual([]);
  });

  it('is told of the two bad rows of a list before anything is saved', async () => {
    await desk.getByRole('link', { name: 'Importa i partecipanti' }).click();
    await press('Controlla il foglio');
    await desk.getByText('Scegli un file.').waitFor();
    expect(await inspect(desk, 'import')).toEqual([]);
    await desk.getByText('PMI lombarde').click();
    await desk.getByRole('link', { name: 'Scarica un foglio vuoto con queste colonne' }).waitFor();
    await desk.getByText('Tutte le colonne, con esempi').click();
    expect(await inspect(desk, 'import-columns')).toEqual([]);
    await desk.getByLabel('Foglio di calcolo').setInputFiles(TWO_BAD_ROWS);
    await press('Controlla il foglio');
    await desk.getByRole('heading', { name: '2 righe da correggere' }).waitFor();
    await desk.getByText('Manca il nome dell’azienda.').waitFor();
    expect(await inspect(desk, 'import-report')).toEqual([]);
    await press('Conferma e salva');
    await desk.getByText('Importazione completata').waitFor();
    expect(await inspect(desk, 'import-confirmed')).toEqual([]);
  });

  it.each([
    ['overview', ''],
    ['timetable', '/timetable'],
    ['participants', '/participants'],
    ['participants-none-found', '/participants?search=nessuno'],
    ['requests', '/requests'],
    ['requests-none-declined', '/requests?status=declined'],
    ['agenda-before', '/agenda'],
  ])('sees the page "%s" without a fault that a machine can find', async (name, path) => {
    await visit(pathOf(path));
    expect(await inspect(desk, name)).toEqual([]);
  });

  it('is asked before meetings are agreed for everybody', async () => {
    await steps.propose(stage.organiser, missionId, { maximumPerSme: 10 });
    await visit(pathOf('/requests?status=declined'));
    await desk.getByText('Guarda chi si incontrerebbe').click();
    await desk
      .getByText(/su 100\)/)
      .first()
      .waitFor();
    await press('Concorda per tutti');
    expect(await inspect(desk, 'agreeing-for-everyone')).toEqual([]);
    await pressInDialog('Annulla');
  });

  it('sees why each buyer is suggested to a firm, hands it a link and reads its agenda', async () => {
    const [sme] = await steps.participants(stage.organiser, missionId, 'sme');
    await visit(pathOf(`/participants/${sme?.id ?? ''}`));
    await desk
      .getByText(/su 100/)
      .first()
      .waitFor();
    await press('Crea un link');
    await desk.getByText('Link pronto').waitFor();
    expect(await inspect(desk, 'participant')).toEqual([]);
    await visit(pathOf(`/participants/${sme?.id ?? ''}/agenda`));
    expect(await inspect(desk, 'agenda-of-a-participant')).toEqual([]);
  });

  it('generates an agenda, or thinks better of it', async () => {
    const runs = await stage.holdRuns();
    await visit(pathOf('/agenda'));
    await press('Genera una versione');
    await press('Interrompi');
    await desk.getByText('Generazione interrotta. Nulla è cambiato.').waitFor();
    expect(await inspect(desk, 'generation-stopped')).toEqual([]);
    await press('Genera una versione');
    await desk.getByRole('progressbar').waitFor({ state: 'attached' });
    expect(await inspect(desk, 'generating')).toEqual([]);
    await runs.release();
    await desk.locator('.version-state').getByText('bozza', { exact: true }).waitFor();
  });

  it('publishes a draft, also when a newer one arrives while being asked', async () => {
    await press('Pubblica');
    await desk.getByRole('heading', { name: 'Pubblicare la versione 1?' }).waitFor();
    expect(await inspect(desk, 'publishing')).toEqual([]);
    await steps.generate(stage.organiser, missionId, { seconds: 1 });
    await desk.locator('option', { hasText: 'Versione 2' }).waitFor({ state: 'attached' });
    await pressInDialog('Pubblica ora');
    await desk.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
  });

  it('is told that a draft made before the publication can no longer be published', async () => {
    await choose('Versione 2');
    await desk.getByText(/^Questa bozza non si può pubblicare/).waitFor();
    expect(await inspect(desk, 'agenda-stale-draft')).toEqual([]);
  });

  it('looks at every meeting of what is public', async () => {
    await choose('Versione 1');
    await desk.locator('.version-state').getByText('pubblicata', { exact: true }).waitFor();
    expect(await inspect(desk, 'agenda')).toEqual([]);
    await desk.locator('.meeting-cell').first().click();
    await desk.getByRole('dialog').waitFor();
    expect(await inspect(desk, 'meeting')).toEqual([]);
    await desk.keyboard.press('Escape');
    await desk.getByText('Elenco', { exact: true }).click();
    await desk.getByRole('columnheader', { name: 'PMI' }).waitFor();
    expect(await inspect(desk, 'agenda-as-a-list')).toEqual([]);
  });

  it('sees what a newer publication has replaced', async () => {
    const newer = await steps.generate(stage.organiser, missionId, { seconds: 1 });
    await steps.publish(stage.organiser, missionId, newer).expect(200);
    await desk.locator('.version-state').getByText('superata', { exact: true }).waitFor();
    expect(await inspect(desk, 'agenda-superseded')).toEqual([]);
  });

  it('reads the same pages in Russian', async () => {
    const [sme] = await steps.participants(stage.organiser, missionId, 'sme');
    const faults = await stage.walkInRussian(stage.organiser, {
      missions: '/missions',
      'new-mission': '/missions/new',
      overview: pathOf(''),
      timetable: pathOf('/timetable'),
      participants: pathOf('/participants'),
      import: pathOf('/participants/import'),
      participant: pathOf(`/participants/${sme?.id ?? ''}`),
      requests: pathOf('/requests'),
      agenda: pathOf('/agenda'),
    });
    expect(faults).toEqual([]);
  });
});
