import { randomUUID } from 'node:crypto';
import { type Caller, listenTo, signInWith } from '../builders/caller.js';
import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { eventually } from '../builders/eventually.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface Request {
  readonly id: string;
  readonly status: string;
  readonly actedForByOrganiser: boolean;
}

let database: TestDatabase;
let product: ProductProcess;
let organiser: Caller;
let sme: Caller;
let buyer: Caller;
let missionId: string;
let smeId: string;
let buyerId: string;

const requests = (rest = ''): string => `/api/v1/missions/${missionId}/meeting-requests${rest}`;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { DATABASE_URL: database.url };
  product = await startProductProcess(settings);
  organiser = await signInOrganiser(product.address, settings);
  missionId = await steps.createMission(organiser);
  for (const side of ['sme', 'buyer'] as const) {
    const { id } = await steps.check(organiser, missionId, side, demoSpreadsheets[side]);
    await steps.confirm(organiser, missionId, id);
  }
  smeId = (await steps.participants(organiser, missionId, 'sme'))[0]?.id ?? '';
  buyerId = (await steps.participants(organiser, missionId, 'buyer'))[0]?.id ?? '';
  sme = await signInWith(product.address, await steps.linkOf(organiser, missionId, smeId));
  buyer = await signInWith(product.address, await steps.linkOf(organiser, missionId, buyerId));
});
afterAll(async () => {
  await product.end();
  await database.drop();
});

describe('a PMI asks for a meeting and the buyer answers', () => {
  it('reaches the buyer at once, on both screens', async () => {
    const buyerEar = await listenTo(buyer, missionId);
    const body = {
      fromParticipationId: smeId,
      toParticipationId: buyerId,
      message: 'Telai jacquard per la vostra tessitura',
    };
    const asked = (await sme.post(requests(), body).expect(201)).body as Request;
    expect(asked).toMatchObject({ status: 'open', actedForByOrganiser: false });
    await eventually('the buyer hears of the request', () =>
      buyerEar.heard.find((update) => update.topic === 'requests' && update.ids.includes(asked.id)),
    );
    buyerEar.close();
  });

  it('is one request however often its key is sent, and a clear problem without a key', async () => {
    const other = (await steps.participants(organiser, missionId, 'buyer'))[1]?.id ?? '';
    const body = { fromParticipationId: smeId, toParticipationId: other };
    const key = randomUUID();
    const [first, second] = await Promise.all([sme.post(requests(), body, key), sme.post(requests(), body, key)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const keyless = await sme.post(requests(), body).unset('Idempotency-Key').expect(400);
    expect((keyless.body as { type: string }).type).toBe('/problems/idempotency-key-missing');
  });

  it('can be asked only once at a time, from either side', async () => {
    const again = await buyer.post(requests(), { fromParticipationId: buyerId, toParticipationId: smeId }).expect(409);
    expect((again.body as { type: string }).type).toMatch(/^\/problems\//);
  });

  it('is seen by nobody else', async () => {
    const strangerId = (await steps.participants(organiser, missionId, 'sme'))[1]?.id ?? '';
    const stranger = await signInWith(product.address, await steps.linkOf(organiser, missionId, strangerId));
    const { items } = (await stranger.get(requests()).expect(200)).body as { items: Request[] };
    expect(items).toEqual([]);
    const open = await theOpenRequest();
    await stranger.post(requests(`/${open.id}/acceptance`)).expect(404);
  });

  it('becomes a meeting when the buyer accepts, once', async () => {
    const open = await theOpenRequest();
    const first = await buyer.post(requests(`/${open.id}/acceptance`)).expect(200);
    expect(first.body).toMatchObject({ status: 'accepted' });
    const again = await buyer.post(requests(`/${open.id}/acceptance`)).expect(200);
    expect(again.body).toEqual(first.body);
    const { items } = (await sme.get(requests('?status=accepted')).expect(200)).body as { items: Request[] };
    expect(items.map((request) => request.id)).toEqual([open.id]);
  });

  async function theOpenRequest(): Promise<Request> {
    const { items } = (await buyer.get(requests('?status=open')).expect(200)).body as { items: Request[] };
    const [open] = items;
    if (open === undefined) throw new Error('the buyer has no open request');
    return open;
  }
});
