import type { Caller } from '../../builders/caller.js';
import { announcedIn } from '../../builders/announced-events.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { type CompanyRecord, type Profile, RecordCompanies } from '../../../src/contexts/companies/index.js';

type ProfileBody = Record<string, unknown> & { lines: Record<string, unknown>[] };

let product: TestProduct;
let mission: MissionWithCompanies;
let owner: Caller;
let path: string;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 1 });
  owner = await mission.callerOf(mission.smes[0]);
  path = `${mission.path}/participants/${String(mission.smes[0])}/profile`;
});
afterAll(() => product.close());

const stored = async (): Promise<ProfileBody> => (await owner.get(path).expect(200)).body.profile;
const put = (body: object, version: number, caller = owner) =>
  caller.put(path, body).set('If-Match', `"profile-${version}"`);

const loom = { scheme: 'CN', code: '8446 30 00', role: 'offer', share: 70, text: 'telai a pinza' };
const machining = { scheme: 'CPA', code: '25.62', role: 'offer', share: 30, text: null };

describe('the profile of a company', () => {
  it('is read with its version as ETag, and changed by who read that version', async () => {
    const read = await owner.get(path).expect(200);
    expect(read.get('ETag')).toBe('"profile-1"');
    const changed = { ...read.body.profile, lines: [loom, machining], priceLevel: 4, sizesSought: ['large'] };
    const answer = await put(changed, 1).expect(200);
    expect(answer.get('ETag')).toBe('"profile-2"');
    expect(answer.body.profile).toEqual({ ...changed, lines: [{ ...loom, code: '84463000' }, machining] });
    expect(answer.body.lineLabels[1]).toBe('Machining services');
    expect(await announcedIn(product, mission.missionId)).toContainEqual({
      type: 'profile-revised',
      missionId: mission.missionId,
      participationId: mission.smes[0],
    });
  });

  it('is not changed by who did not read it, or read an older version', async () => {
    const body = await stored();
    const without = await owner.put(path, body).expect(428);
    expect(without.body.type).toBe('/problems/if-match-missing');
    await put({ ...body, priceLevel: 2 }, 1).expect(200);
    const late = await put({ ...body, priceLevel: 5 }, 1).expect(412);
    expect(late.body).toMatchObject({ type: '/problems/profile-moved-on', basedOnVersion: 1, latestVersion: 2 });
    expect((await stored()).priceLevel).toBe(2);
  });

  it('goes to one of many who change the same version at once', async () => {
    const body = await stored();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((priceLevel) => put({ ...body, priceLevel }, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
  });

  it('gets no new version when the same is stated again', async () => {
    const answer = await put(await stored(), 1).expect(200);
    expect(answer.body.version).toBe(1);
    expect(await announcedIn(product, mission.missionId)).not.toContainEqual(
      expect.objectContaining({ type: 'profile-revised' }),
    );
  });

  it('keeps every version with who stated it and what it changed', async () => {
    const me = (await owner.get('/api/v1/me').expect(200)).body;
    await put({ ...(await stored()), priceLevel: 2, channels: ['retail'] }, 1).expect(200);
    const { items } = (await owner.get(`${path}/versions`).expect(200)).body;
    expect(items).toMatchObject([
      { version: 2, origin: 'edit', changedFields: ['channels', 'priceLevel'] },
      { version: 1, origin: 'import', recordedById: null, changedFields: [] },
    ]);
    expect(items[0].recordedById).toEqual(expect.any(String));
    expect(items[1].profile.priceLevel).toBeNull();
    expect(me).toBeDefined();
  });

  it('says that goods are restricted no more only in the words of an organiser', async () => {
    const restricted = { ...(await stored()), isRestricted: true };
    await put(restricted, 1).expect(200);
    const refused = await put({ ...restricted, isRestricted: false }, 2).expect(422);
    expect(refused.body).toMatchObject({
      type: '/problems/profile-not-valid',
      faults: [{ path: 'isRestricted', fault: 'restriction-is-lifted-by-organisers' }],
    });
    await put({ ...restricted, priceLevel: 3 }, 2).expect(200);
    await put({ ...restricted, isRestricted: false }, 3, mission.organiser).expect(200);
  });

  it('is for its own people and for organisers', async () => {
    const stranger = await mission.callerOf(mission.smes[1]);
    await stranger.get(path).expect(404);
    await put(await stored(), 1, stranger).expect(404);
    await put({ ...(await stored()), priceLevel: 3 }, 1, mission.organiser).expect(200);
  });
});

describe('what cannot be stored', () => {
  it('is named with its place, all of it at once, and nothing is stored', async () => {
    const line = { role: 'offer', share: 60, text: null };
    const answer = await put(
      {
        ...(await stored()),
        lines: [
          { ...line, scheme: 'HS', code: '999999' },
          { ...line, scheme: 'HS', code: '854140' },
          { ...line, scheme: 'ATECO', code: '31.01.21' },
        ],
        targetCountries: ['QQ'],
        volume: { least: 10, most: 1 },
        languages: [
          { code: 'en', level: 'fluent' },
          { code: 'en', level: null },
        ],
      },
      1,
    ).expect(422);
    expect(answer.body.type).toBe('/problems/profile-not-valid');
    expect(answer.body.faults).toEqual([
      { path: 'lines.0.code', fault: 'code-unknown', scheme: 'HS', code: '999999' },
      {
        path: 'lines.1.code',
        fault: 'code-of-another-edition',
        scheme: 'HS',
        code: '854140',
        edition: 'HS 2017',
        successors: ['854141', '854142', '854143', '854149'],
      },
      {
        path: 'lines.2.code',
        fault: 'code-of-another-edition',
        scheme: 'ATECO',
        code: '31.01.21',
        edition: 'ATECO 2007',
        successors: ['31.00'],
      },
      { path: 'languages.1', fault: 'stated-twice', value: 'en' },
      { path: 'targetCountries.0', fault: 'country-unknown', value: 'QQ' },
      { path: 'volume', fault: 'range-reversed', least: 10, most: 1 },
      { path: 'lines', fault: 'shares-above-all', total: 180 },
    ]);
    expect((await owner.get(path)).get('ETag')).toBe('"profile-1"');
  });

  it('is refused where the profile has a field that is not known', async () => {
    const answer = await put({ ...(await stored()), colour: 'blue' }, 1).expect(400);
    expect(answer.body.type).toBe('/problems/invalid-input');
  });
});

it('an empty profile and an expired certificate are stored and told of', async () => {
  const certifications = [{ code: 'CE', isMandatory: false, validUntil: '2020-01-31' }];
  const body = { ...(await stored()), lines: [], description: {}, certifications, validUntil: '2020-06-30' };
  const answer = await put(body, 1).expect(200);
  expect(answer.body.notices).toEqual([
    { path: 'lines', notice: 'nothing-offered-or-sought' },
    { path: 'validUntil', notice: 'profile-expired', validUntil: '2020-06-30' },
    { path: 'certifications.0.validUntil', notice: 'certificate-expired', code: 'CE', validUntil: '2020-01-31' },
  ]);
});

it('a list that is imported later leaves what it does not know', async () => {
  const languages = [{ code: 'en', level: 'fluent' }];
  await put({ ...(await stored()), lines: [{ ...loom, code: '84463000' }, machining], languages, priceLevel: 4 }, 1);
  const [row] = await product.database.query<{ company: CompanyRecord['company'] }>(
    `SELECT jsonb_build_object('id', companies.id, 'side', side, 'name', name, 'countryCode', country_code,
       'city', city, 'province', province, 'website', website, 'isSynthetic', is_synthetic) AS company
     FROM companies WHERE id = (SELECT company_id FROM participations WHERE id = $1)`,
    [mission.smes[0]],
  );
  if (row === undefined) throw new Error('the test mission has no such company');
  const profile: Profile = {
    products: [
      { scheme: 'HS', code: '84463000' },
      { scheme: 'HS', code: '844621' },
    ],
    roles: ['agent'],
    targetCountries: ['UZ'],
    languages: ['en', 'ru'],
    certifications: [],
    description: {},
  };
  await product.database.write((tx) =>
    product.app.get(RecordCompanies, { strict: false }).run(tx, [{ company: row.company, profile }]),
  );
  expect(await stored()).toMatchObject({
    lines: [
      { ...loom, code: '84463000' },
      { scheme: 'HS', code: '844621', role: 'offer', share: null, text: null },
      machining,
    ],
    languages: [...languages, { code: 'ru', level: null }],
    priceLevel: 4,
    roles: ['agent'],
  });
});

describe('the partnering profile of the Enterprise Europe Network', () => {
  it('is written and read back without loss', async () => {
    const een = { title: 'Rapier looms', advantages: 'Low energy', stage: 'on_market', rights: 'granted' };
    const body = { ...(await stored()), roles: ['agent', 'jv_partner'], een, size: 'small', yearFounded: 1987 };
    await put({ ...body, description: { en: 'We build looms.' }, targetCountries: ['KZ', 'UZ'] }, 1).expect(200);
    const before = await stored();
    const written = (await owner.get(`${path}/een`).expect(200)).body;
    expect(written).toMatchObject({
      profileType: 'BO',
      title: 'Rapier looms',
      partnershipTypes: ['commercial agency agreement', 'joint venture agreement'],
      countriesOfDissemination: ['KZ', 'UZ'],
      yearEstablished: 1987,
    });
    const read = (await owner.post(`${path}/een/reading`, written).expect(200)).body;
    expect(read).toEqual({ basedOnVersion: 2, profile: before, notTaken: [] });
  });

  it('names what it has that has no place here', async () => {
    const written = (await owner.get(`${path}/een`).expect(200)).body;
    const sent = {
      ...written,
      profileType: 'BR',
      organisationCountry: 'DE',
      typeAndRoleOfPartnerSought: 'distributore; astronauta',
      partnershipTypes: ['license agreement'],
    };
    const read = (await owner.post(`${path}/een/reading`, sent).expect(200)).body;
    expect(read.profile.roles).toEqual(['distributor', 'licensee']);
    expect(read.notTaken).toEqual([
      { field: 'typeAndRoleOfPartnerSought', why: 'no-single-role', value: 'astronauta' },
      { field: 'profileType', why: 'other-kind-of-profile', value: 'BR' },
      { field: 'organisationCountry', why: 'company-keeps-it', value: 'DE' },
    ]);
    expect((await owner.get(path)).get('ETag')).toBe('"profile-1"');
  });
});
