import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;
let missionId: string;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.createMission(stage.organiser);
  page = await stage.open({ caller: stage.organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

async function send(list: string): Promise<void> {
  await goTo(page, `${stage.product.address}/missions/${missionId}/participants/import`);
  await page.getByText('PMI lombarde').click();
  await page.getByLabel('Foglio di calcolo').setInputFiles({
    ...{ name: 'elenco.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(list),
  });
  await page.getByRole('button', { name: 'Controlla il foglio' }).click();
  await page.getByRole('heading', { name: 'Esito del controllo' }).waitFor();
}

describe('a list that is sent again', () => {
  it('has its columns chosen by hand the first time', async () => {
    await send('Ditta;Dove;Lingue\n[SINTETICA] Rossi;Como;it\n');
    await page.getByLabel('Ditta').selectOption({ label: 'Nome dell’azienda (obbligatorio)' });
    await page.getByLabel('Dove').selectOption({ label: 'Città' });
    await page.getByRole('button', { name: 'Controlla di nuovo' }).click();
    await page.getByRole('button', { name: 'Conferma e salva' }).click();
    await page.getByText('Importazione completata').waitFor();
  });

  it('has them chosen by itself from then on, and says what would change, field by field', async () => {
    await send('Ditta;Dove;Lingue\n[SINTETICA] Rossi;Lecco;it, en\n');
    await page.getByText('Le colonne sono scelte come per l’ultimo foglio').waitFor();
    await page.getByRole('heading', { name: '1 riga da aggiornare' }).waitFor();
    await page.getByText('Che cosa cambierebbe, campo per campo').click();
    await page.getByRole('row', { name: /Riga 2.*Rossi.*Città.*Como.*Lecco/ }).waitFor();
    await page.getByRole('row', { name: /Riga 2.*Rossi.*Lingue.*italiano.*italiano e inglese/ }).waitFor();
    expect(await inspect(page, 'import-changes')).toEqual([]);
  });

  it('reads the same in Russian', async () => {
    const russian = await stage.open({ caller: stage.organiser, language: 'ru-RU' });
    await goTo(russian, page.url());
    await russian.getByText('Что изменится, поле за полем').click();
    expect(await inspectLayout(russian, 'import-changes-ru')).toEqual([]);
    await russian.context().close();
  });
});
