import type { Id, MissionId, ParticipationId } from '../../../src/kernel/id.js';
import { SignInByLink } from '../../../src/contexts/access/use-cases/sign-in-by-link.js';
import { CompanyReader } from '../../../src/contexts/companies/index.js';
import { MissionReader } from '../../../src/contexts/missions/index.js';
import { SIGN_IN_COOKIE } from '../../../src/platform/http/actor-source.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { announcedIn } from '../../builders/announced-events.js';
import { callerWith } from '../../builders/caller.js';
import { changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { createTestMission, importList, participantsOf, type TestMission } from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const SMES = 'Codice;Nome;Comune;Codici HS;Max incontri\nS1;Rossi 100%;Qo‘qon;844621;5\nS2;Bianchi;Cantù;;\n';
const BUYERS = 'Reference;Company;Country\nB1;Tashkent Weaving;UZ\n';

let product: TestProduct;
let mission: TestMission;
let idByName: Readonly<Record<string, ParticipationId>>;

beforeAll(async () => {
  // Without a worker, what is announced stays where it can be seen.
  product = await startTestProduct({ ROLE: 'api', PUBLIC_URL: 'https://incontro.example/' });
  mission = await createTestMission(product);
  await importList(mission, 'sme', SMES);
  await importList(mission, 'buyer', BUYERS);
  const { items } = await participantsOf(mission);
  idByName = Object.fromEntries(items.map(({ id, company }) => [company.name, id]));
});
afterAll(() => product.close());

const idOf = (name: string): ParticipationId => {
  const id = idByName[name];
  if (id === undefined) throw new Error(`${name} takes no part`);
  return id;
};
const signIn = (role: 'sme' | 'buyer', name: string) =>
  product.signIn({ missionId: mission.id, role, participationId: idOf(name) });
const pathOf = (name: string) => `${mission.path}/participants/${idOf(name)}`;

describe('the participants of a mission', () => {
  const found = async (query: string) => {
    const { items } = await participantsOf(mission, query);
    return items.map(({ company }) => company.name);
  };

  it('are found by side and by parts of name, city and reference, in order of their names', async () => {
    expect(await found('')).toEqual(['Bianchi', 'Rossi 100%', 'Tashkent Weaving']);
    expect(await found('side=buyer')).toEqual(['Tashkent Weaving']);
    expect(await found('search=CANT%C3%99')).toEqual(['Bianchi']);
    expect(await found('search=s1')).toEqual(['Rossi 100%']);
    expect(await found('search=100%25')).toEqual(['Rossi 100%']);
    expect(await found('search=_')).toEqual([]);
    for (const city of ["qo'qon", 'qoʻqon', 'qo’qon', 'qo`qon']) {
      expect(await found(`search=${encodeURIComponent(city)}`)).toEqual(['Rossi 100%']);
    }
  });

  it('are found by reference by organisers alone, to whom references belong', async () => {
    const buyer = await signIn('buyer', 'Tashkent Weaving');
    const answers = await Promise.all(
      ['s1', 'ROSSI'].map((text) => buyer.get(`${mission.path}/participants?search=${text}`)),
    );
    expect(answers.map(({ body }) => body.items.length)).toEqual([0, 1]);
  });

  it('come page by page, each once', async () => {
    const names: string[] = [];
    let query: string | null = 'limit=1';
    while (query !== null) {
      const { items, nextCursor } = await participantsOf(mission, query);
      names.push(...items.map(({ company }) => company.name));
      query = nextCursor === null ? null : `limit=1&cursor=${nextCursor}`;
    }
    expect(names).toEqual(['Bianchi', 'Rossi 100%', 'Tashkent Weaving']);
  });

  it('are counted by side in the view of the mission', async () => {
    const { body } = await mission.organiser.get(mission.path).expect(200);
    expect(body.participantCounts).toEqual({ sme: 2, buyer: 1 });
  });

  it('have the labels of their codes in the language of the reader', async () => {
    const labelIn = async (language: string) => {
      const { body } = await mission.organiser.get(pathOf('Rossi 100%')).set('Accept-Language', language).expect(200);
      return body.profile.products[0].label as string;
    };
    const labels = await Promise.all(['it', 'en-GB', 'ru', 'fr'].map(labelIn));
    expect(new Set(labels).size).toBe(3);
    expect(labels[3]).toBe(labels[1]);
  });

  it('are seen by one another', async () => {
    const buyer = await signIn('buyer', 'Tashkent Weaving');
    const { body } = await buyer.get(pathOf('Bianchi')).expect(200);
    expect(body.company).toMatchObject({ name: 'Bianchi', city: 'Cantù' });
  });

  it('are not found under another id, nor under what is no id', async () => {
    await mission.organiser.get(`${mission.path}/participants/${newId()}`).expect(404);
    await mission.organiser.get(`${mission.path}/participants/nobody`).expect(400);
  });
});

describe('the availability of a participant', () => {
  const firstMorning = { startsAt: '2026-12-01T09:00:00+05:00', endsAt: '2026-12-01T12:00:00+05:00' };
  const sent = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T07:00:00.000Z' }];

  it('is said by its own people, kept, and announced', async () => {
    const buyer = await signIn('buyer', 'Tashkent Weaving');
    const path = `${pathOf('Tashkent Weaving')}/availability`;
    const { body } = await changing(buyer, path, { windows: [firstMorning] }).expect(200);
    expect(body).toEqual({ version: 1, windows: sent });
    expect((await buyer.get(pathOf('Tashkent Weaving')).expect(200)).body.availability).toEqual(sent);
    expect((await announcedIn(product, mission.id)).at(-1)).toEqual({
      type: 'availability-changed',
      missionId: mission.id,
      participationId: idOf('Tashkent Weaving'),
    });
    const cleared = await changing(mission.organiser, path, { windows: [] }).expect(200);
    expect(cleared.body).toEqual({ version: 2, windows: [] });
  });

  it('is said by whoever names the version they have read, so that nobody undoes what they have not seen', async () => {
    const path = `${pathOf('Bianchi')}/availability`;
    const read = await mission.organiser.get(path).expect(200);
    expect([read.headers.etag, read.body]).toEqual(['"availability-0"', { version: 0, windows: [] }]);
    const say = (windows: object[], etag: string) => mission.organiser.put(path, { windows }).set('If-Match', etag);
    const stored = await say([firstMorning], '"availability-0"').expect(200);
    expect([stored.headers.etag, stored.body]).toEqual(['"availability-1"', { version: 1, windows: sent }]);
    const overtaken = await say([], '"availability-0"').expect(412);
    expect(overtaken.body).toMatchObject({
      type: '/problems/availability-moved-on',
      basedOnVersion: 0,
      latestVersion: 1,
    });
    expect((await mission.organiser.put(path, { windows: [] }).expect(428)).body.type).toBe(
      '/problems/if-match-missing',
    );
    await say([], '"profile-1"').expect(400);
    expect((await mission.organiser.get(path).expect(200)).body).toEqual({ version: 1, windows: sent });
  });

  it('stays the same version where the same is said again, as after an answer that was lost', async () => {
    const path = `${pathOf('Tashkent Weaving')}/availability`;
    const { version } = (await mission.organiser.get(path).expect(200)).body as { version: number };
    const say = () =>
      mission.organiser
        .put(path, { windows: [firstMorning] })
        .set('If-Match', `"availability-${version}"`)
        .expect(200);
    for (const answer of [await say(), await say()]) {
      expect(answer.body).toEqual({ version: version + 1, windows: sent });
    }
  });

  it('is not said by others', async () => {
    const buyer = await signIn('buyer', 'Tashkent Weaving');
    const answer = await changing(buyer, `${pathOf('Bianchi')}/availability`, { windows: [] }).expect(403);
    expect(answer.body.type).toBe('/problems/not-own-participation');
  });

  it('is refused outside of the mission, counted in days of its clock', async () => {
    const dayAfter = { startsAt: '2026-12-02T18:59:00Z', endsAt: '2026-12-02T19:01:00Z' };
    const path = `${pathOf('Bianchi')}/availability`;
    const answer = await changing(mission.organiser, path, { windows: [dayAfter] }).expect(422);
    expect(answer.body).toMatchObject({
      type: '/problems/window-outside-mission',
      firstDay: '2026-12-01',
      lastDay: '2026-12-02',
    });
  });
});

describe('the personal link of a participant', () => {
  it('signs its people in, and leaves no secret behind', async () => {
    const { body } = await mission.organiser.post(`${pathOf('Rossi 100%')}/personal-links`).expect(201);
    const [address, secret] = (body.url as string).split('#');
    expect(address).toBe('https://incontro.example/sign-in');
    const me = await mission.organiser.post('/api/v1/sign-ins', { token: secret }).expect(201);
    expect(me.body.memberships).toEqual([{ missionId: mission.id, role: 'sme', participationId: idOf('Rossi 100%') }]);
    const kept = await product.database.query('SELECT 1 FROM idempotent_requests WHERE body::text LIKE $1', [
      `%${secret}%`,
    ]);
    expect(kept).toEqual([]);
  });

  it('leaves nobody signed in who comes by an earlier link while a new one is made', async () => {
    const renew = () => mission.organiser.post(`${pathOf('Bianchi')}/personal-links`).expect(201);
    const earlier = await renew();
    const secret = (earlier.body.url as string).split('#')[1] ?? '';
    const late = await product.database.write(async (tx) => {
      const signedIn = await product.app.get(SignInByLink, { strict: false }).run(secret);
      const renewed = renew().then(() => 'renewed');
      await eventually('the new link to wait for this sign-in', async () => {
        const waiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))';
        return (await tx.query(waiting)).length > 0 ? true : null;
      });
      return { cookie: signedIn.ok ? `${SIGN_IN_COOKIE}=${signedIn.value.secret}` : '', renewed };
    });
    expect(await late.renewed).toBe('renewed');
    await callerWith(product.address, late.cookie).get('/api/v1/me').expect(401);
  });

  it('is made by organisers only', async () => {
    const sme = await signIn('sme', 'Bianchi');
    await sme.post(`${pathOf('Bianchi')}/personal-links`).expect(403);
  });
});

describe('the frame of a mission', () => {
  const reader = () => product.app.get(MissionReader, { strict: false });

  it('holds all that other parts of the product plan with', async () => {
    const frame = await reader().frame(mission.id);
    expect(frame).toMatchObject({ missionId: mission.id, timeZone: 'Asia/Tashkent' });
    expect([frame?.sessions.length, frame?.slots.length, frame?.tables.length]).toEqual([2, 4, 2]);
    expect(frame?.participations.find(({ companyName }) => companyName === 'Rossi 100%')).toEqual({
      id: idOf('Rossi 100%'),
      side: 'sme',
      companyId: expect.any(String),
      companyName: 'Rossi 100%',
      countryCode: 'IT',
      maximumMeetings: 5,
      availability: [],
    });
    expect(await reader().frame(newId() as MissionId)).toBeNull();
  });

  it('leads to one participation, with its company and profile', async () => {
    const brief = await reader().participation(mission.id, idOf('Rossi 100%'));
    expect(brief).toMatchObject({ companyName: 'Rossi 100%', side: 'sme' });
    const companies = product.app.get(CompanyReader, { strict: false });
    const companyId = brief?.companyId as Id<'Company'>;
    const profiled = (await companies.profiled([companyId])).get(companyId);
    expect(profiled?.profile.products).toEqual([{ scheme: 'HS', code: '844621' }]);
    expect(await reader().participation(newId() as MissionId, idOf('Rossi 100%'))).toBeNull();
  });
});
