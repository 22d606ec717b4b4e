import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';

interface Offer {
  readonly slotId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

let product: TestProduct;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2 });
  await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const requests = () => `${mission.path}/meeting-requests`;

async function ask(caller: Caller, from: number, to: number): Promise<string> {
  const wish = { fromParticipationId: mission.smes[from], toParticipationId: mission.buyers[to] };
  return String((await caller.post(requests(), wish).expect(201)).body.id);
}

const timesFor = async (caller: Caller, requestId: string) =>
  (await caller.get(`${mission.path}/booking-times?requestId=${requestId}`).expect(200)).body as {
    readonly items: readonly Offer[];
    readonly held: readonly (Offer & { readonly heldUntil: string })[];
  };
const book = (caller: Caller, requestId: string, slotId: string | undefined) =>
  caller.post(`${mission.path}/bookings`, { requestId, slotId });
const hold = (caller: Caller, requestId: string, slotId: string | undefined) =>
  caller.post(`${mission.path}/booking-holds`, { requestId, slotId });
const propose = (caller: Caller, requestId: string, slotId: string | undefined) =>
  caller.post(`${requests()}/${requestId}/time-proposals`, { slotId }).expect(200);

describe('booking a request', () => {
  it('is for whoever is awaited, also for who asked once the other has proposed a time', async () => {
    const requestId = await ask(sme, 0, 0);
    const [first, second] = (await timesFor(buyer, requestId)).items;
    await propose(buyer, requestId, first?.slotId);
    await buyer.get(`${mission.path}/booking-times?requestId=${requestId}`).expect(404);
    expect((await timesFor(sme, requestId)).items).toHaveLength(7);
    await book(sme, requestId, second?.slotId).expect(201);
  });

  it('at another time than the proposed one leaves that to others', async () => {
    const requestId = await ask(sme, 0, 0);
    const [proposed, booked] = (await timesFor(buyer, requestId)).items;
    await propose(buyer, requestId, proposed?.slotId);
    await book(sme, requestId, booked?.slotId).expect(201);
    const [listed] = (await sme.get(requests()).expect(200)).body.items;
    expect(listed).toMatchObject({ status: 'accepted', proposedTime: null });
    const other = await mission.callerOf(mission.smes[1]);
    const wish = { fromParticipationId: mission.smes[1], toParticipationId: mission.buyers[0] };
    const asked = await other.post(requests(), { ...wish, slotId: proposed?.slotId }).expect(201);
    await buyer.post(`${requests()}/${String(asked.body.id)}/acceptance`).expect(200);
  });

  it('is not offered, nor taken, at a time that one of the two has agreed with somebody else', async () => {
    const agreedId = await ask(sme, 0, 0);
    const [agreed, free] = (await timesFor(buyer, agreedId)).items;
    await propose(buyer, agreedId, agreed?.slotId);
    await sme.post(`${requests()}/${agreedId}/acceptance`).expect(200);
    const otherId = await ask(await mission.callerOf(mission.smes[1]), 1, 0);
    expect((await timesFor(buyer, otherId)).items.map(({ slotId }) => slotId)).not.toContain(agreed?.slotId);
    expect((await book(buyer, otherId, agreed?.slotId).expect(409)).body).toMatchObject({
      type: '/problems/time-taken',
      over: 'participation',
      winner: { smeName: '[SYNTHETIC] sme 0', heldUntil: null },
      alternatives: [{ slotId: free?.slotId }, {}, {}],
    });
    await book(buyer, agreedId, agreed?.slotId).expect(201);
  });

  it('tells the second of two who book it that the first was faster, and what is left', async () => {
    const requestId = await ask(sme, 0, 0);
    const [first, second] = (await timesFor(buyer, requestId)).items;
    await book(buyer, requestId, first?.slotId).expect(201);
    expect((await book(mission.organiser, requestId, second?.slotId).expect(409)).body).toMatchObject({
      type: '/problems/meeting-has-time',
      slotId: first?.slotId,
      winner: { smeName: '[SYNTHETIC] sme 0', buyerName: '[SYNTHETIC] buyer 0' },
      alternatives: [{ slotId: second?.slotId }, {}, {}],
    });
  });

  it('that was declined says so', async () => {
    const requestId = await ask(sme, 0, 0);
    const [first] = (await timesFor(buyer, requestId)).items;
    await buyer.post(`${requests()}/${requestId}/decline`).expect(200);
    const refused = await book(buyer, requestId, first?.slotId).expect(409);
    expect(refused.body.type).toBe('/problems/booking-subject-closed');
  });
});

describe('a hold of a request', () => {
  it('is one a user, is not made longer, and is seen by whom it is in the way of', async () => {
    const clock = moveClock(product, '2026-11-30T10:00:00.000Z');
    const [one, other] = [await ask(sme, 0, 0), await ask(await mission.callerOf(mission.smes[1]), 1, 0)];
    const [first, second] = (await timesFor(buyer, one)).items;
    await hold(buyer, one, first?.slotId).expect(201);
    clock.forward(1);
    const again = await hold(buyer, one, second?.slotId).expect(201);
    expect(again.body.expiresAt).toBe('2026-11-30T10:02:00.000Z');
    const seen = await timesFor(mission.organiser, other);
    expect(seen.held).toEqual([
      {
        ...{ slotId: second?.slotId, startsAt: second?.startsAt, endsAt: second?.endsAt },
        heldUntil: '2026-11-30T10:02:00.000Z',
      },
    ]);
    expect(seen.items.map(({ slotId }) => slotId)).not.toContain(second?.slotId);
    await hold(buyer, other, first?.slotId).expect(201);
    expect((await timesFor(mission.organiser, other)).held).toEqual([]);
    const held = await product.database.query('SELECT request_id AS id FROM booking_holds WHERE mission_id = $1', [
      mission.missionId,
    ]);
    expect(held).toEqual([{ id: other }]);
    clock.set(TEST_START);
  });

  it('is let go when the request is withdrawn', async () => {
    const requestId = await ask(sme, 0, 0);
    const [first] = (await timesFor(buyer, requestId)).items;
    await hold(buyer, requestId, first?.slotId).expect(201);
    await sme.post(`${requests()}/${requestId}/withdrawal`).expect(200);
    await eventually('no hold', async () => {
      const held = await product.database.query('SELECT 1 FROM booking_holds WHERE request_id = $1', [requestId]);
      return held.length === 0 ? true : null;
    });
  });
});
