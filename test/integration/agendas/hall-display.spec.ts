import { io, type Socket } from 'socket.io-client';
import supertest from 'supertest';
import { newId } from '../../../src/platform/ids/new-id.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Screen {
  readonly linkId: string;
  readonly secret: string;
}

let product: TestProduct;
let mission: MissionWithCompanies;
let desk: Desk;

beforeAll(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 1, tableCount: 2 });
  await product.database.query(`UPDATE participations SET external_reference = 'PMI-7' WHERE id = $1`, [
    mission.smes[0],
  ]);
  for (const sme of mission.smes) await agree(mission, sme, mission.buyers[0]);
  desk = await Desk.open(product, mission, [
    { sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 1 },
    { sme: mission.smes[1], buyer: mission.buyers[0], slot: 3, table: 1 },
  ]);
});
afterAll(() => product.close());

async function hang(naming: string): Promise<Screen> {
  const links = `${mission.path}/display-links`;
  const { body } = await mission.organiser.post(links, { label: 'Entrance', naming }).expect(201);
  return { linkId: String(body.id), secret: new URL(String(body.url)).hash.slice(1) };
}

const takeDown = ({ linkId }: Screen) =>
  mission.organiser.delete(`${mission.path}/display-links/${linkId}`).expect(204);

const asked = ({ secret }: Screen, path: string) =>
  supertest(product.address).get(path).set('Authorization', `Bearer ${secret}`);

const socketOf = ({ secret }: Screen): Socket =>
  io(product.address, { auth: { display: secret }, transports: ['websocket'], reconnection: false, forceNew: true });

describe('the board of a hall', () => {
  it('shows what is left of the day by tables, with codes, and initials for whoever has none', async () => {
    const { body } = await asked(await hang('codes'), `${mission.path}/board`).expect(200);
    expect(body).toMatchObject({ naming: 'codes', timeZone: 'Asia/Tashkent', versionNumber: 1 });
    expect(body.slots).toHaveLength(7);
    const { tables } = body as { tables: { meetings: object[] }[] };
    expect(tables.map(({ meetings }) => meetings)).toEqual([
      [],
      [
        expect.objectContaining({ slotId: desk.slots[0]?.id, sme: 'PMI-7', buyer: 'B0', interpreterLabel: null }),
        expect.objectContaining({ slotId: desk.slots[3]?.id, sme: 'S1', buyer: 'B0', interpreterLabel: null }),
      ],
    ]);
    expect(JSON.stringify(body)).not.toContain('SYNTHETIC');
  });

  it('says which tables are closed, and names companies only where the link does', async () => {
    const closure = { kind: 'table-closure', tableId: desk.tables[0], startsAt: desk.slots[0]?.startsAt };
    await desk.report(closure);
    const { body } = await asked(await hang('names'), `${mission.path}/board`).expect(200);
    expect(body.tables[0].closures).toEqual([{ startsAt: desk.slots[0]?.startsAt, endsAt: null }]);
    expect(body.tables[1].meetings[0]).toMatchObject({ sme: '[SYNTHETIC] sme 0', buyer: '[SYNTHETIC] buyer 0' });
  });

  it('is seen by organisers too, and by no participant', async () => {
    await mission.organiser.get(`${mission.path}/board`).expect(200);
    await (await mission.callerOf(mission.smes[0])).get(`${mission.path}/board`).expect(403);
    await supertest(product.address).get(`${mission.path}/board`).expect(401);
  });
});

describe('a display link', () => {
  it('opens nothing but the board of its mission', async () => {
    const screen = await hang('codes');
    await asked(screen, `/api/v1/missions/${newId()}/board`).expect(404);
    for (const path of [
      '/api/v1/me',
      mission.path,
      `${mission.path}/participants`,
      `${mission.path}/agenda-versions`,
    ]) {
      await asked(screen, path).expect(401);
    }
  });

  it('is listed without its secret, and ends at once, with its socket, when it is withdrawn', async () => {
    const screen = await hang('initials');
    const socket = socketOf(screen);
    await eventually('the display is in', () => (socket.connected ? true : null));
    expect(await socket.emitWithAck('watch', { missionId: mission.missionId })).toMatchObject({ ok: true });
    expect(await socket.emitWithAck('watch', { missionId: newId() })).toEqual({ ok: false, problem: 'not-found' });
    const ended = new Promise((resolve) => socket.once('disconnect', resolve));
    await takeDown(screen);
    expect(await ended).toBe('io server disconnect');
    const { body } = await asked(screen, `${mission.path}/board`).expect(401);
    expect(body.type).toBe('/problems/display-link-ended');
    const listed = await mission.organiser.get(`${mission.path}/display-links`).expect(200);
    const [link] = listed.body.items as object[];
    expect(link).toMatchObject({ id: screen.linkId, label: 'Entrance', revokedAt: expect.any(String) });
    expect(JSON.stringify(listed.body)).not.toContain(screen.secret);
    await mission.organiser.delete(`${mission.path}/display-links/${newId()}`).expect(404);
    const refused = socketOf(screen);
    const refusal = await new Promise<Error>((resolve) => refused.once('connect_error', resolve));
    expect(refusal.message).toBe('display-link-ended');
  });
});
