import { buildProcess } from '../../../src/composition/start-process.js';
import { ImportClassificationFile, type OfficialScheme } from '../../../src/contexts/classifications/index.js';
import { parseConfig } from '../../../src/platform/config/config.js';
import { DATABASE_CONNECTION } from '../../../src/platform/database/database-signals.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let operator: Awaited<ReturnType<typeof buildProcess>>;
let reader: Caller;

/** The operator's command is a process of its own beside those that answer. */
beforeAll(async () => {
  product = await startTestProduct();
  const connection = product.app.get(DATABASE_CONNECTION);
  operator = await buildProcess(parseConfig({ LOG_LEVEL: 'silent' }), connection);
  reader = await product.signIn({ missionId: newId(), role: 'organiser', participationId: null });
});
afterAll(async () => {
  await operator.close();
  await product.close();
});

async function importFile(
  scheme: OfficialScheme,
  lines: readonly string[],
  { isConfirmed = true, edition = '2024' } = {},
) {
  const imported = await operator.get(ImportClassificationFile, { strict: false }).run({
    bytes: Buffer.from(lines.join('\n')),
    scheme,
    edition,
    licence: 'Test terms',
    isConfirmed,
    mayLoseMost: false,
    statedCodes: [],
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  const { isSaved, knownSince, plan } = imported.value;
  const { newRows, changedRows, unchangedRows, goneKeys, badRows } = plan;
  return {
    counts: [newRows, changedRows, unchangedRows, goneKeys.length, badRows.length],
    badRows,
    isSaved,
    isKnown: knownSince !== null,
  };
}

const filesKnown = async (): Promise<readonly { layout: string; edition: string; licence: string }[]> =>
  (await reader.get('/api/v1/classifications').expect(200)).body.files;

const untilFiles = (count: number) =>
  eventually(`${count} files are known to the process that answers`, async () =>
    (await filesKnown()).length === count ? true : null,
  );

const codesIn = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);

const tariffLines = [
  'code,level,selftext_en,label_en',
  '84463000,8,Shuttleless weaving machines,Shuttleless',
  '84462110,8,Entangled power looms for silk,For silk',
  '84462190,8,Entangled power looms (excl. for silk),Other',
  '123,8,Not a code,Other',
];

it('a text leads to no tariff line before the official list is there', async () => {
  const answer = await reader.get('/api/v1/classifications/codes?scheme=cn8&text=looms').expect(422);
  expect(answer.body).toMatchObject({ type: '/problems/nomenclature-not-imported', scheme: 'CN' });
  expect((await reader.get('/api/v1/classifications').expect(200)).body.items).toContainEqual({
    scheme: 'CN',
    edition: '2022',
    isOfficial: false,
    isSearched: false,
  });
});

it('a rehearsal counts and names the bad rows, and saves nothing', async () => {
  expect(await importFile('CN', tariffLines, { isConfirmed: false })).toEqual({
    counts: [3, 0, 0, 0, 1],
    badRows: [{ row: 5, fault: 'code-malformed', value: '123' }],
    isSaved: false,
    isKnown: false,
  });
  expect(await filesKnown()).toEqual([]);
});

describe('a confirmed import', () => {
  beforeAll(async () => {
    expect(await importFile('CN', tariffLines)).toMatchObject({ counts: [3, 0, 0, 0, 1], isSaved: true });
    await untilFiles(1);
  });

  it('is noticed by the processes that answer, with its edition and licence', async () => {
    expect(await filesKnown()).toMatchObject([{ layout: 'cn-codes', edition: '2024', licence: 'Test terms' }]);
  });

  it('makes its codes known in their tree, and no others below the same code', async () => {
    const { body } = await reader
      .get('/api/v1/classifications/cn/codes/8446.21.10')
      .set('Accept-Language', 'it')
      .expect(200);
    expect(body).toMatchObject({
      scheme: 'CN',
      code: '84462110',
      level: 'tariff-line',
      label: 'Telai a navetta a motore',
      officialLabel: { language: 'en', text: 'Entangled power looms for silk' },
      children: [],
    });
    expect(codesIn(body.path)).toEqual(['XVI', '84', '8446', '844621']);
    expect(codesIn(body.linked)).toEqual(['28.94']);
    const above = await reader.get('/api/v1/classifications/cn/codes/844621').expect(200);
    expect(codesIn(above.body.children)).toEqual(['84462110', '84462190']);
    const unknown = await reader.get('/api/v1/classifications/cn/codes/84462150').expect(404);
    expect(unknown.body).toMatchObject({ type: '/problems/code-unknown', edition: '2024' });
  });

  it('leads texts to its codes', async () => {
    const { body } = await reader.get('/api/v1/classifications/codes?scheme=cn8&text=entangled silk looms').expect(200);
    expect(body.items[0]).toMatchObject({ scheme: 'CN', code: '84462110', level: 'tariff-line' });
  });

  it('of the same file again changes nothing', async () => {
    expect(await importFile('CN', tariffLines)).toMatchObject({
      counts: [0, 0, 3, 0, 1],
      isSaved: false,
      isKnown: true,
    });
  });

  it('of a corrected file changes what differs and drops what is gone', async () => {
    const corrected = [tariffLines[0]!, tariffLines[1]!, '84462110,8,Power looms for silk,For silk'];
    expect(await importFile('CN', corrected)).toMatchObject({ counts: [0, 1, 1, 1, 0], isSaved: true });
    await eventually('the dropped line is no code any more', async () => {
      const { status } = await reader.get('/api/v1/classifications/cn/codes/84462190');
      return status === 404 ? true : null;
    });
  });
});

it('a code of another edition is answered with what it became', async () => {
  const successions = ['code,successors', '84463100,84463000'];
  await importFile('CN', successions, { edition: '2021' });
  await untilFiles(2);
  const shown = await reader.get('/api/v1/classifications/cn/codes/84463100').expect(404);
  expect(shown.body).toMatchObject({
    type: '/problems/code-of-another-edition',
    edition: 'CN 2021',
    successors: ['84463000'],
  });
  const searched = await reader.get('/api/v1/classifications/codes?scheme=cn8&text=8446 31 00').expect(200);
  expect(searched.body).toMatchObject({ supersededEdition: 'CN 2021', items: [{ code: '84463000' }] });
});

describe('NACE and CPV', () => {
  it('say that they were not imported as long as they were not', async () => {
    for (const address of ['nace/codes', 'nace/codes/28.94', 'codes?scheme=cpv&text=looms']) {
      const { body } = await reader.get(`/api/v1/classifications/${address}`).expect(422);
      expect(body).toMatchObject({ type: '/problems/nomenclature-not-imported' });
    }
  });

  it('are looked through and searched once they were, with what goes with them', async () => {
    const activities = [
      'code,label_en,includes_en,includes_also_en',
      'C,Manufacturing,,',
      '28,Manufacture of machinery,,',
      '28.9,Manufacture of special machinery,,',
      '28.94,"Manufacture of machinery for textile, apparel and leather production",looms,sewing machines',
    ];
    await importFile('NACE', activities, { edition: '2' });
    await importFile('HS', ['hs6,nace2,cn8_lines', '844630,28.94,1']);
    await importFile('CPV', [
      'code,label_en,label_it',
      '42700000-8,Machinery for textiles,Macchine tessili',
      '42712000-5,Textile-drawing machines,Macchine per stirare tessili',
    ]);
    await importFile('CPV', ['cpv,cpa21', '42712000-5,25.62']);
    await untilFiles(6);
    const { body } = await reader.get('/api/v1/classifications/nace/codes/28.94').expect(200);
    expect(codesIn(body.path)).toEqual(['C', '28', '28.9']);
    expect(body.linked).toEqual(expect.arrayContaining([expect.objectContaining({ scheme: 'HS', code: '8446' })]));
    const goods = await reader.get('/api/v1/classifications/hs/codes/844630').expect(200);
    expect(goods.body.linked).toContainEqual(expect.objectContaining({ scheme: 'NACE', code: '28.94' }));
    const contracts = await reader
      .get('/api/v1/classifications/cpv/codes/42700000')
      .set('Accept-Language', 'it')
      .expect(200);
    expect(contracts.body).toMatchObject({ label: 'Macchine tessili', children: [{ code: '42712000' }] });
    const subject = await reader.get('/api/v1/classifications/cpv/codes/42712000').expect(200);
    expect(subject.body.linked).toMatchObject([{ scheme: 'CPA', code: '25.62' }]);
    const looms = await reader.get('/api/v1/classifications/codes?scheme=nace&text=looms').expect(200);
    expect(looms.body.items[0]).toMatchObject({ scheme: 'NACE', code: '28.94' });
    const found = await reader.get('/api/v1/classifications/codes?scheme=cpv&text=stirare tessili').expect(200);
    expect(found.body.items[0]).toMatchObject({ scheme: 'CPV', code: '42712000' });
  });
});

it('a text written like a code is told apart from words', async () => {
  const answer = await reader.get('/api/v1/classifications/codes?scheme=cn8&text=8446 99 99').expect(404);
  expect(answer.body).toMatchObject({ type: '/problems/code-unknown', scheme: 'CN' });
});

it('the uppermost codes of a nomenclature can be looked through', async () => {
  const { body } = await reader.get('/api/v1/classifications/hs/codes').set('Accept-Language', 'ru').expect(200);
  expect(body.items).toHaveLength(21);
  expect(body.items[15]).toMatchObject({ code: 'XVI', level: 'section' });
});
