import { MarketProfiles1763800000010 } from '../../../src/platform/database/migrations/0010-market-profiles.js';
import { makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
afterAll(() => product.close());

it('profiles stored by an earlier release keep all that they state', async () => {
  const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  const { database } = product;
  await database.query('ALTER TABLE profiles DROP COLUMN recorded_by_id, DROP COLUMN origin');
  const earlier = {
    products: [
      { scheme: 'HS', code: '844630' },
      { scheme: 'ATECO', code: '28.94' },
    ],
    roles: ['agent'],
    targetCountries: ['UZ'],
    languages: ['en', 'it'],
    certifications: ['CE'],
    description: { en: 'Looms' },
  };
  await database.query('UPDATE profiles SET body = $1', [JSON.stringify(earlier)]);
  const migration = new MarketProfiles1763800000010() as unknown as { readonly sql: string };
  await database.query(migration.sql);
  for (const [id, role] of [
    [mission.smes[0], 'offer'],
    [mission.buyers[0], 'seek'],
  ] as const) {
    const { body } = await mission.organiser.get(`${mission.path}/participants/${String(id)}/profile`).expect(200);
    expect(body.profile).toMatchObject({
      lines: [
        { scheme: 'HS', code: '844630', role, share: null, text: null },
        { scheme: 'ATECO', code: '28.94', role, share: null, text: null },
      ],
      roles: ['agent'],
      targetCountries: ['UZ'],
      languages: [
        { code: 'en', level: null },
        { code: 'it', level: null },
      ],
      certifications: [{ code: 'CE', isMandatory: false, validUntil: null }],
      description: { en: 'Looms' },
      priceLevel: null,
    });
    const listed = await mission.organiser.get(`${mission.path}/participants/${String(id)}`).expect(200);
    expect(listed.body.profile).toMatchObject({ languages: ['en', 'it'], certifications: ['CE'] });
  }
});
