import { randomUUID } from 'node:crypto';
import { callerWith } from '../builders/caller.js';
import { type DatabaseProxy, type Moment, openDatabaseProxy } from '../builders/database-proxy.js';
import { eventually } from '../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { demoMissionToCome } from '../builders/prepared-mission.js';
import { type ProductProcess, startProductProcess } from '../builders/product-process.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';

const BOOKING = 'INSERT INTO bookings';

/** Only makes what there is before: everything that matters here is done by processes that can be killed. */
let product: TestProduct;
let proxy: DatabaseProxy;
let mission: MissionWithCompanies;
const running: ProductProcess[] = [];

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' }, new Date(Date.now()).toISOString());
  proxy = await openDatabaseProxy(product.databaseUrl);
});
afterAll(async () => {
  await Promise.all(running.map((process) => process.end()));
  proxy.close();
  await product.close();
});

async function start(DATABASE_URL: string, ROLE: string): Promise<ProductProcess> {
  const process = await startProductProcess({ DATABASE_URL, ROLE });
  running.push(process);
  return process;
}

async function count(from: string): Promise<number> {
  const [row] = await product.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${from} WHERE mission_id = $1`,
    [mission.missionId],
  );
  return row?.count ?? 0;
}

/** A booking by the partner whom a firm has asked: who books, and what is sent. */
async function wantedBooking() {
  const day = demoMissionToCome().sessions[0]!.day;
  const sessions = [{ day, startTime: '09:00', endTime: '12:00' }];
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, sessions });
  await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
  const [smeId, buyerId] = [mission.smes[0], mission.buyers[0]];
  const wish = { fromParticipationId: smeId, toParticipationId: buyerId };
  const { id: requestId } = (await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201)).body;
  const { slots } = (await mission.organiser.get(mission.path).expect(200)).body as { slots: { id: string }[] };
  const { cookie } = await mission.callerOf(buyerId);
  return { cookie, body: { requestId, slotId: slots[0]?.id }, key: randomUUID() };
}

it.each<{ moment: Moment; bookedBefore: number }>([
  { moment: 'after-commit', bookedBefore: 1 },
  { moment: 'before-commit', bookedBefore: 0 },
])(
  'a booking whose server is killed $moment is made once, when the client sends it again to another server',
  async ({ moment, bookedBefore }) => {
    const { cookie, body, key } = await wantedBooking();
    const doomed = await start(proxy.url, 'api');
    const caught = proxy.catchCommitOf(BOOKING, moment);
    const answer = callerWith(doomed.address, cookie)
      .post(`${mission.path}/bookings`, body, key)
      .then(
        () => 'answered',
        () => 'cut off',
      );
    await caught;
    await doomed.kill();
    expect(await answer).toBe('cut off');
    expect(await count('bookings')).toBe(bookedBefore);

    const next = callerWith((await start(product.databaseUrl, 'all')).address, cookie);
    const book = () => next.post(`${mission.path}/bookings`, body, key).expect(201);
    const first = await book();
    expect(first.body).toMatchObject({ slotId: body.slotId });
    expect(first.get('Idempotency-Replayed')).toBe(bookedBefore === 1 ? 'true' : undefined);
    const second = await book();
    expect(second.body).toEqual(first.body);
    expect(second.get('Idempotency-Replayed')).toBe('true');
    expect(await count('bookings')).toBe(1);
    expect(await count('public_placements')).toBe(1);
    expect(await count('meetings')).toBe(1);

    // One message about the agenda for each of the two, and nothing more once all is done that follows from it.
    const messages = `(SELECT * FROM notifications WHERE topic = 'agenda') AS messages`;
    await eventually('both are told', async () => ((await count(messages)) === 2 ? true : null));
    await eventually('nothing is left to do', async () => ((await count('outbox_events')) === 0 ? true : null));
    expect(await count(messages)).toBe(2);
  },
);
