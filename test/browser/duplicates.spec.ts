import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;
let missionId: string;
let page: Page;

const BUYERS = [
  'Reference;Company;Synthetic;Country;City',
  'B1;[SYNTHETIC] Tekstil Plyus MChJ;yes;UZ;Tashkent',
  'B2;[SYNTHETIC] ООО «Текстиль Плюс»;yes;UZ;Samarkand',
  'B3;[SYNTHETIC] Silk Road Weaving;yes;UZ;Fergana',
].join('\n');
const MORE_BUYERS = [
  'Reference;Company;Synthetic;Country',
  'B4;[SYNTHETIC] Silk Road Weavers LLC;yes;UZ',
  'B5;[SYNTHETIC] Blue Hill Trade;yes;UZ',
].join('\n');

const api = (path: string): string => `/api/v1/missions/${missionId}/${path}`;
const at = (path: string): string => `${stage.product.address}/missions/${missionId}/${path}`;

async function send(list: string): Promise<string> {
  const sent = stage.organiser.upload(api('participant-imports'), Buffer.from(list), 'buyers.csv');
  const { body } = await sent.field('side', 'buyer').expect(201);
  return (body as { id: string }).id;
}

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.createMission(stage.organiser);
  await steps.confirm(stage.organiser, missionId, await send(BUYERS));
  page = await stage.open({ caller: stage.organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('an organiser with one company twice in the lists', () => {
  it('is asked about a row that looks like somebody who is there, and leaves it out', async () => {
    const importId = await send(MORE_BUYERS);
    await goTo(page, at(`participants/import/${importId}`));
    await page.getByRole('heading', { name: '1 riga somiglia a chi c’è già' }).waitFor();
    expect(await inspect(page, 'resembling-rows')).toEqual([]);
    await page.getByRole('radio', { name: 'Lascia fuori' }).check();
    await page.locator('.totals div', { hasText: 'escluse per scelta' }).getByText('1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Conferma e salva' }).click();
    await page.getByText('Importazione completata').waitFor();
    expect((await steps.participants(stage.organiser, missionId, 'buyer')).length).toBe(4);
  });

  it('finds the two with why they look alike, and tells them apart until that is taken back', async () => {
    await goTo(page, at('participants'));
    await page.getByRole('link', { name: 'Cerca i doppioni' }).click();
    await page.getByText('lo stesso nome, a parte la grafia e la forma giuridica').waitFor();
    expect(await inspect(page, 'duplicates')).toEqual([]);
    await page.getByRole('button', { name: /^Sono due aziende diverse/ }).click();
    await page.getByRole('heading', { name: 'Distinte' }).waitFor();
    await page.getByText('Nessuno somiglia a un altro').waitFor();
    await page.getByRole('button', { name: /^Potrebbero essere la stessa/ }).click();
    await page.getByRole('link', { name: /^Unisci i due/ }).waitFor();
  });

  it('merges them, having seen what follows and chosen what is right of each', async () => {
    await page.getByRole('link', { name: /^Unisci i due/ }).click();
    await page.getByRole('heading', { name: 'Che cosa succede' }).waitFor();
    const samarkand = page.getByRole('group', { name: 'Città' }).getByRole('radio', { name: 'Samarkand' });
    await samarkand.check();
    const { items: buyers } = (await stage.organiser.get(api('participants?side=buyer')).expect(200)).body as {
      items: { id: string; company: { city: string | null } }[];
    };
    const other = buyers.find(({ company }) => company.city === 'Samarkand');
    const contact = { email: 'export@silk.example' };
    await stage.organiser.put(api(`participants/${String(other?.id)}/contact`), contact).expect(200);
    await page.getByText('Nel frattempo è cambiato qualcosa').waitFor();
    expect(await samarkand.isChecked()).toBe(true);
    expect(await inspect(page, 'merge')).toEqual([]);
    await page.getByRole('button', { name: /^Unisci .* a / }).click();
    await page.getByRole('dialog').getByText('Non si può annullare').waitFor();
    expect(await inspect(page, 'merge-asked')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Unisci', exact: true }).click();
    await page.getByRole('heading', { name: 'Uniti', exact: true }).waitFor();
    const { body } = await stage.organiser.get(api('participants?side=buyer')).expect(200);
    const { items } = body as { items: { company: { name: string; city: string | null } }[] };
    expect(items.filter(({ company }) => company.city === 'Samarkand')).toHaveLength(1);
    expect(items).toHaveLength(3);
  });

  it('reads afterwards who changed what', async () => {
    await page.getByRole('link', { name: 'Modifiche', exact: true }).click();
    await page.getByText('Due partecipanti uniti').first().waitFor();
    await page.getByLabel('Tipo').selectOption({ label: 'Agenda' });
    await page.getByText('Ancora niente').waitFor();
    await page.getByLabel('Tipo').selectOption({ label: 'Partecipanti' });
    await page.getByText('Due partecipanti uniti').first().waitFor();
    expect(await inspect(page, 'changes')).toEqual([]);
  });

  it('can do so in Russian', async () => {
    const paths = {
      duplicates: `/missions/${missionId}/participants/duplicates`,
      changes: `/missions/${missionId}/changes`,
    };
    expect(await stage.walkInRussian(stage.organiser, paths)).toEqual([]);
  });
});
