import { agree, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Offer {
  readonly slotId: string;
  readonly startsAt: string;
}

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

describe('a hold of which only a moment would be left', () => {
  it('is refused and says why: it ends with another, or the time begins', async () => {
    const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 1 });
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);
    const [meeting] = await product.database.query<{ id: string }>('SELECT id FROM meetings');
    const meetingId = String(meeting?.id);
    const holder = await mission.callerOf(mission.smes[0]);
    const clock = moveClock(product, '2026-11-30T10:00:00.000Z');
    const [offer, next] = (await holder.get(`${mission.path}/booking-times?meetingId=${meetingId}`).expect(200)).body
      .items as [Offer, Offer];
    const hold = ({ slotId }: Offer) => holder.post(`${mission.path}/booking-holds`, { meetingId, slotId });
    const held = (await hold(offer).expect(201)).body;
    clock.set('2026-11-30T10:01:50.000Z');
    expect((await hold(next).expect(409)).body).toMatchObject({
      ...{ type: '/problems/hold-too-short', slotId: next.slotId, because: 'held-before' },
      ...{ endsAt: held.expiresAt, againAt: held.expiresAt },
    });
    // What is held stays held.
    expect(await product.database.query('SELECT id FROM booking_holds')).toEqual([{ id: held.id }]);
    clock.set(held.expiresAt as string);
    await hold(next).expect(201);
    clock.set(new Date(Date.parse(offer.startsAt) - 10_000).toISOString());
    expect((await hold(offer).expect(409)).body).toMatchObject({
      ...{ type: '/problems/hold-too-short', because: 'begins', endsAt: offer.startsAt, againAt: null },
    });
    await holder.post(`${mission.path}/bookings`, { meetingId, slotId: offer.slotId }).expect(201);
  });
});
