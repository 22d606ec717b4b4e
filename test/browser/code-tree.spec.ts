import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../builders/eventually.js';
import { steps } from '../builders/prepared-mission.js';
import { importOfficialFile } from '../builders/product-process.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const NACE = [
  'code,label_en,includes_en,includes_also_en',
  'C,Manufacturing,,',
  '25,Manufacture of fabricated metal products,,',
  '25.6,Treatment and coating of metals,,',
  '25.62,Machining,turning and milling of metal,',
];
const CPV = ['code,label_en,label_it', '42700000-8,Machinery for textiles,Macchine tessili'];

let stage: Stage;
let page: Page;
let offers: Locator;

beforeAll(async () => {
  stage = await setStage();
  await importLists();
  const missionId = await steps.missionToCome(stage.organiser);
  const smeId = (await steps.participants(stage.organiser, missionId, 'sme'))[0]?.id ?? '';
  const caller = await stage.participant(missionId, smeId);
  page = await stage.open({ caller });
  await goTo(page, `${stage.product.address}/missions/${missionId}/participants/${smeId}/profile`);
  offers = page.locator('.code-search').first();
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

async function importLists(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'official-lists-'));
  const words = (scheme: string, edition: string) => [
    '--scheme',
    scheme,
    '--edition',
    edition,
    '--licence',
    'Test terms',
  ];
  await writeFile(join(folder, 'nace.csv'), NACE.join('\n'));
  await writeFile(join(folder, 'cpv.csv'), CPV.join('\n'));
  await importOfficialFile(stage.settings, [join(folder, 'nace.csv'), ...words('nace', '2')]);
  await importOfficialFile(stage.settings, [join(folder, 'cpv.csv'), ...words('cpv', '2008')]);
  await rm(folder, { recursive: true });
  await eventually('the lists are known to the process that answers', async () => {
    const { body } = await stage.organiser.get('/api/v1/classifications').expect(200);
    return (body as { files: unknown[] }).files.length === 2 ? true : null;
  });
}

const chooseNomenclature = (name: string) => offers.getByText(name, { exact: true }).click();
const open = (name: string | RegExp) => offers.getByRole('button', { name }).first().click();

describe('the codes of a profile', () => {
  it('are looked through from the section down, and one is taken', async () => {
    await offers.getByText('Sfoglia la nomenclatura HS').click();
    await open(/HS XVI$/);
    await offers.getByRole('list', { name: 'Voci superiori' }).waitFor();
    expect(await offers.getByRole('button', { name: /^Aggiungi HS [XVI]+$/ }).count()).toBe(0);
    await open(/HS 84$/);
    await open(/HS 8446$/);
    expect(await inspect(page, 'code-tree')).toEqual([]);
    const above = offers.getByRole('list', { name: 'Voci superiori' });
    await above.getByRole('button', { name: 'HS', exact: true }).focus();
    await page.keyboard.press('Enter');
    await offers.locator('.code-tree-title:focus').getByText('Prodotti (HS)').waitFor();
    await open(/HS XVI$/);
    await open(/HS 84$/);
    await open(/HS 8446$/);
    await offers.getByRole('button', { name: 'Aggiungi HS 844630' }).click();
    await page.getByRole('group', { name: /HS 844630/ }).waitFor();
  });

  it('are led to from a class of NACE, which cannot be stated itself', async () => {
    await chooseNomenclature('Attività europee (NACE)');
    await offers.getByRole('combobox').fill('milling of metal');
    await offers.getByRole('option', { name: /NACE 25\.62/ }).click();
    await offers.getByText('Codici corrispondenti in altre nomenclature').waitFor();
    expect(await offers.getByRole('button', { name: 'Aggiungi NACE 25.62' }).count()).toBe(0);
    expect(await inspect(page, 'code-of-nace')).toEqual([]);
    await offers.getByRole('button', { name: 'Aggiungi ATECO 25.53' }).click();
    await page.getByRole('group', { name: /ATECO 25\.53/ }).waitFor();
  });

  it('are searched by the name of a subject of contracts, of which nobody has published what goes with it', async () => {
    await chooseNomenclature('Appalti (CPV)');
    await offers.getByRole('combobox').fill('macchine tessili');
    await offers.getByRole('option', { name: /CPV 42700000/ }).click();
    await offers.getByText('Cerca «Macchine tessili» tra:').waitFor();
    await offers.getByRole('button', { name: 'Prodotti (HS)' }).focus();
    await page.keyboard.press('Enter');
    await offers.getByRole('option', { name: /HS 84/ }).first().waitFor();
    expect(await offers.getByRole('combobox').inputValue()).toBe('Macchine tessili');
    expect(await offers.locator('[role=combobox]:focus').count()).toBe(1);
  });
});
