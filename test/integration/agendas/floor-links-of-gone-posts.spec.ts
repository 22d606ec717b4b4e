import { io } from 'socket.io-client';
import supertest from 'supertest';
import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let desk: Desk;

beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, {
    ...{ smes: 1, buyers: 1, tableCount: 2 },
    interpreters: ['first', 'second'].map((label) => ({ label, languages: ['it', 'ru'] })),
  });
  desk = await Desk.open(product, mission);
});
afterAll(() => product.close());

/** Gives the secret of its link. */
async function invite(kind: string, id: string | undefined): Promise<string> {
  const { body } = await mission.organiser.post(`${mission.path}/floor-links`, { post: { kind, id } }).expect(201);
  return new URL(String(body.url)).hash.slice(1);
}

const open = (secret: string) =>
  supertest(product.address).get(`${mission.path}/floor`).set('Authorization', `Bearer ${secret}`);

/** Opens a socket, and gives what will be told when it ends. */
async function listen(secret: string): Promise<{ readonly ended: Promise<string> }> {
  const socket = io(product.address, { auth: { floor: secret }, transports: ['websocket'], reconnection: false });
  await eventually('the post is in', () => (socket.connected ? true : null));
  return { ended: new Promise((resolve) => socket.once('disconnect', resolve)) };
}

const interpreters = async (): Promise<readonly { readonly id: string }[]> =>
  ((await mission.organiser.get(`${mission.path}/interpreters`).expect(200)).body as { items: { id: string }[] }).items;
const change = (items: readonly object[]) => changing(mission.organiser, `${mission.path}/interpreters`, { items });

describe('the link of a post that goes', () => {
  it('ends when the interpreter leaves, with its socket, and is not there again when they are', async () => {
    const [first, second] = desk.interpreters;
    const [leaving, staying] = [await invite('interpreter', first), await invite('interpreter', second)];
    const { ended } = await listen(leaving);
    const all = await interpreters();
    await change(all.slice(1)).expect(200);
    expect(await ended).toBe('io server disconnect');
    await open(leaving).expect(401);
    await open(staying).expect(200);
    await mission.organiser
      .post(`${mission.path}/floor-links`, { post: { kind: 'interpreter', id: first } })
      .expect(404);

    await change(all).expect(200);
    await open(leaving).expect(401);
    await open(await invite('interpreter', first)).expect(200);
  });

  it('ends when the table is there no more, and not when that is only tried', async () => {
    const [leaving, staying] = [await invite('table', desk.tables[1]), await invite('table', desk.tables[0])];
    const { ended } = await listen(leaving);
    const { body: read } = await mission.organiser.get(`${mission.path}/timetable`).expect(200);
    const { sessions, slotMinutes, changeOverMinutes } = read as Record<string, unknown>;
    const wish = { sessions, slotMinutes, changeOverMinutes, tableCount: 1 };
    const { body: seen } = await mission.organiser.post(`${mission.path}/timetable-previews`, wish).expect(200);
    await open(leaving).expect(200);

    const told = { ...wish, seen: { digest: String(seen.digest) } };
    await changing(mission.organiser, `${mission.path}/timetable`, told).expect(200);
    expect(await ended).toBe('io server disconnect');
    await open(leaving).expect(401);
    await open(staying).expect(200);
  });
});
