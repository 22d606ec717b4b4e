import {
  CodeNamesReader,
  ImportClassificationFile,
  type OfficialScheme,
  WarmCodeIndexes,
} from '../../../src/contexts/classifications/index.js';
import { EngineThreads } from '../../../src/platform/engine-threads/engine-threads.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let reader: Caller;

beforeAll(async () => {
  product = await startTestProduct();
  reader = await product.signIn({ missionId: newId(), role: 'organiser', participationId: null });
});
afterAll(() => product.close());

/** Which nomenclatures the thread that searches knows as they are now: whoever searches another waits until it is read. */
async function keptSchemes(): Promise<readonly string[]> {
  const engineThreads = product.app.get(EngineThreads, { strict: false });
  const edition = product.app.get(CodeNamesReader, { strict: false }).edition();
  const kept: string[] = [];
  for (const catalogue of ['HS', 'ATECO', 'CPA', 'CN', 'NACE', 'CPV']) {
    const ask = { catalogue, edition, text: 'looms', options: { limit: 1 } };
    if ((await engineThreads.run('search-codes', ask)) !== null) kept.push(catalogue);
  }
  return kept;
}

async function importFile(scheme: OfficialScheme, edition: string, lines: readonly string[]): Promise<void> {
  const file = { scheme, edition, licence: 'Test terms', isConfirmed: true, mayLoseMost: false, statedCodes: [] };
  await product.app
    .get(ImportClassificationFile, { strict: false })
    .run({ ...file, bytes: Buffer.from(lines.join('\n')) });
}

const search = (scheme: string) =>
  reader.get(`/api/v1/classifications/codes?scheme=${scheme}&text=looms for weaving`).expect(200);

describe('the indices of codes', () => {
  it('are waited for by whoever searches before they are there', async () => {
    expect(await keptSchemes()).toEqual([]);
    const warming = product.app.get(WarmCodeIndexes, { strict: false }).run();
    const [first, second] = await Promise.all([search('hs'), search('hs')]);
    expect(first.body.items[0]).toMatchObject({ scheme: 'HS' });
    expect(second.body).toEqual(first.body);
    await warming;
  });

  it('are all there once they were prepared, though nobody searched', async () => {
    // No list of the others was imported.
    expect(await keptSchemes()).toEqual(['HS', 'ATECO', 'CPA']);
  });

  it('are read again when other official files are in force', async () => {
    await importFile('CN', '2024', ['code,level,selftext_en,label_en', '84463000,8,Shuttleless looms,Shuttleless']);
    await importFile('NACE', '2', ['code,label_en,includes_en,includes_also_en', '28.94,Textile machinery,looms,']);
    await importFile('CPV', '2008', ['code,label_en,label_it', '42700000-8,Looms for weaving,Telai']);
    await eventually('all six are read', async () => ((await keptSchemes()).length === 6 ? true : null));
  });
});
