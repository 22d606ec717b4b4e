import { ImportClassificationFile, type OfficialScheme } from '../../../src/contexts/classifications/index.js';
import { ReactionRegistry } from '../../../src/platform/reactions/reaction-registry.js';
import { eventually } from '../../builders/eventually.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Reason {
  readonly kind: string;
  readonly facts: Record<string, unknown>;
}

/** A code that does not ship, so that only an import can name it. */
const QUANTUM_LOOMS = { scheme: 'HS', code: '844650' } as const;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, {
    smes: 1,
    buyers: 1,
    profileOf: () => ({ products: [QUANTUM_LOOMS], roles: ['distributor'] }),
  });
  await announceImport(product, mission.missionId);
  await eventually('recommendations', async () => ((await productFacts('en')) === null ? null : true));
});
afterAll(() => product.close());

async function productFacts(language: string): Promise<Record<string, unknown> | null> {
  const address = `${mission.path}/participants/${String(mission.smes[0])}/suggestions`;
  const { body } = await mission.organiser.get(address).set('Accept-Language', language).expect(200);
  const reasons = (body as { items: { reasons: Reason[] }[] }).items[0]?.reasons;
  return reasons?.find(({ kind }) => kind === 'products')?.facts ?? null;
}

async function importFile(scheme: OfficialScheme, ...lines: readonly string[]): Promise<void> {
  const edition = scheme === 'NACE' ? '2' : '2022';
  const file = { scheme, edition, licence: 'Test terms', isConfirmed: true, mayLoseMost: false, statedCodes: [] };
  const imported = await product.app
    .get(ImportClassificationFile, { strict: false })
    .run({ ...file, bytes: Buffer.from(lines.join('\n')) });
  expect(imported.ok).toBe(true);
}

describe('an official file that is imported', () => {
  it('names its codes in reasons, lists of participants and profiles, in the language of the reader as far as there is one', async () => {
    expect(await productFacts('it')).toMatchObject({ labels: ['Telai per tessitura'] });
    await importFile(
      'HS',
      'code,level,parent,section,label_en',
      '8446,4,84,XVI,Weaving machines (looms)',
      '844650,6,8446,XVI,Looms; quantum',
    );
    expect(await productFacts('it')).toMatchObject({ labels: ['Telai per tessitura (Looms; quantum)'] });
    await importFile('HS', 'code,label_ru', '844650,Станки квантовые');
    expect(await productFacts('ru')).toMatchObject({ labels: ['Станки квантовые'] });
    expect(await productFacts('uz')).toMatchObject({ labels: ['Станки квантовые'] });
    const address = `${mission.path}/participants/${String(mission.smes[0])}`;
    const { body } = await mission.organiser
      .get(`${mission.path}/participants`)
      .set('Accept-Language', 'it')
      .expect(200);
    expect(body.items[0].profile.products[0]).toMatchObject({
      label: 'Telai per tessitura (Looms; quantum)',
      sector: { code: 'HS 84' },
    });
    const profile = await mission.organiser.get(`${address}/profile`).set('Accept-Language', 'ru').expect(200);
    expect(profile.body.lineLabels).toEqual(['Станки квантовые']);
  });

  it('of activities lets products be compared by its kinds of business, after the next minute', async () => {
    expect(await productFacts('en')).toMatchObject({ concepts: expect.arrayContaining(['ATECO 28.94']) as unknown });
    await importFile(
      'NACE',
      'code,label_en,includes_en,includes_also_en',
      '28.94,Manufacture of machinery for textile production,looms for weaving,',
      '28.30,Manufacture of agricultural machinery,ploughs,',
    );
    const { reaction } = product.app
      .get(ReactionRegistry, { strict: false })
      .get('keep-up-with-codes-when-minute-passed');
    await reaction.react({ type: 'minute-passed', missionId: mission.missionId }, new AbortController().signal);
    const facts = await productFacts('en');
    expect(facts).toMatchObject({
      concepts: expect.arrayContaining(['NACE 28.94']) as unknown,
      conceptLabels: expect.arrayContaining(['Manufacture of machinery for textile production']) as unknown,
    });
  });
});
