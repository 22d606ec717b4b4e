import supertest from 'supertest';
import { type Caller, signInWith } from '../../builders/caller.js';
import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const NAMES = { name: 'Samarkand 2026', city: 'Samarkand', venueName: 'Synthetic hall' };

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 2 });
});

const settings = (): string => `${mission.path}/settings`;
const tiesOf = async (): Promise<unknown> => (await mission.organiser.get(settings()).expect(200)).body.ties;
const idsOf = async (caller: Caller, path: string): Promise<unknown[]> =>
  ((await caller.get(path).expect(200)).body.items as { readonly id: string }[]).map(({ id }) => id);

describe('what a mission is called and where it is', () => {
  it('is said anew, and shown everywhere', async () => {
    const { body } = await changing(mission.organiser, settings(), NAMES).expect(200);
    expect(body).toEqual({ ...NAMES, version: 1, ties: [] });
    const { body: view } = await mission.organiser.get(mission.path).expect(200);
    expect(view).toMatchObject({
      ...{ name: NAMES.name, city: NAMES.city },
      venue: { name: NAMES.venueName, city: NAMES.city, timeZone: 'Asia/Tashkent' },
    });
  });

  it('is changed only by whoever has read what it is', async () => {
    await changing(mission.organiser, settings(), NAMES).expect(200);
    const stale = mission.organiser.put(settings(), { ...NAMES, name: 'Other' }).set('If-Match', '"settings-0"');
    expect((await stale.expect(412)).body).toMatchObject({
      type: '/problems/settings-moved-on',
      basedOnVersion: 0,
      latestVersion: 1,
    });
    await mission.organiser.put(settings(), NAMES).expect(428);
    await changing(mission.organiser, settings(), { ...NAMES, name: ' ' }).expect(400);
    const firm = await mission.callerOf(mission.smes[0]);
    await firm.get(settings()).expect(403);
  });
});

describe('a mission that nobody relies on', () => {
  it('is removed from every list, and restored as it was', async () => {
    await mission.organiser.post(`${mission.path}/removal`).expect(204);
    const firm = await mission.callerOf(mission.smes[0]);
    for (const caller of [mission.organiser, firm]) {
      await caller.get(mission.path).expect(404);
      expect(await idsOf(caller, '/api/v1/missions')).toEqual([]);
      expect((await caller.get('/api/v1/me').expect(200)).body.memberships).toEqual([]);
    }
    await mission.organiser.post(`${mission.path}/removal`).expect(404);
  });

  it('is restored by its organisers alone, with everything in it', async () => {
    const organiser = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
    const before = await organiser.get(mission.path).expect(200);
    await changing(organiser, settings(), NAMES).expect(200);
    await organiser.post(`${mission.path}/removal`).expect(204);
    const stranger = await makeMissionWithCompanies(product, { smes: 0, buyers: 0 });
    expect(await idsOf(stranger.organiser, '/api/v1/removed-missions')).toEqual([]);
    await stranger.organiser.delete(`/api/v1/removed-missions/${mission.missionId}`).expect(404);
    expect((await organiser.get('/api/v1/removed-missions').expect(200)).body.items).toEqual([
      expect.objectContaining({ id: mission.missionId, name: NAMES.name, removedAt: expect.any(String) }),
    ]);
    await organiser.delete(`/api/v1/removed-missions/${mission.missionId}`).expect(204);
    expect(await idsOf(organiser, '/api/v1/removed-missions')).toEqual([]);
    const after = await organiser.get(mission.path).expect(200);
    expect(after.body).toEqual({
      ...before.body,
      ...{ name: NAMES.name, city: NAMES.city },
      venue: { ...before.body.venue, name: NAMES.venueName, city: NAMES.city },
    });
    const { body } = await organiser.get(`${mission.path}/audit-entries?area=rules`).expect(200);
    const items = body.items as { readonly type: string; readonly author: { readonly isReader: boolean } }[];
    expect(items.map(({ type, author }) => [type, author.isReader])).toEqual([
      ...[
        ['mission-restored', true],
        ['mission-removed', true],
      ],
      ['mission-renamed', true],
    ]);
  });

  it('shows nothing by links meanwhile', async () => {
    const display = await mission.organiser.post(`${mission.path}/display-links`, { label: 'Hall' }).expect(201);
    const partner = await mission.organiser
      .post(`${mission.path}/participants/${String(mission.buyers[0])}/page-links`)
      .expect(201);
    const board = (): supertest.Test =>
      supertest(product.address)
        .get(`${mission.path}/board`)
        .set('Authorization', `Bearer ${new URL(String(display.body.url)).hash.slice(1)}`);
    const page = (): supertest.Test => supertest(product.address).get(new URL(String(partner.body.url)).pathname);
    await board().expect(200);
    await page().expect(200);
    await mission.organiser.post(`${mission.path}/removal`).expect(204);
    await board().expect(401);
    await page().expect(404);
    await mission.organiser.delete(`/api/v1/removed-missions/${mission.missionId}`).expect(204);
    await board().expect(200);
    await page().expect(200);
  });
});

describe('a mission that somebody relies on', () => {
  it('is not removed once messages were written, and says so beforehand', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await eventually('somebody is told', async () => ((await tiesOf()) as string[]).includes('messages') || undefined);
    const { body } = await mission.organiser.post(`${mission.path}/removal`).expect(409);
    expect(body).toMatchObject({ type: '/problems/mission-tied', ties: ['messages'] });
    await mission.organiser.get(mission.path).expect(200);
  });

  it('is not removed once its agenda was public', async () => {
    const places = [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 0 }];
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await Desk.open(product, mission, places);
    expect(await tiesOf()).toEqual(expect.arrayContaining(['agenda-published', 'meetings-public']));
    await mission.organiser.post(`${mission.path}/removal`).expect(409);
  });

  it('is not removed once somebody who takes part has come in', async () => {
    const link = await mission.organiser
      .post(`${mission.path}/participants/${String(mission.smes[0])}/personal-links`)
      .expect(201);
    expect(await tiesOf()).toEqual([]);
    await signInWith(product.address, new URL(String(link.body.url)).hash.slice(1));
    expect(await tiesOf()).toEqual(['participants-came']);
  });
});
