import { agree, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { untilFollowed, untilTold } from '../../builders/told.js';

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** The same id as a clock some years ahead would have made it. */
const aheadOf = (id: string): string => `1${id.slice(1)}`;

it('a message is older than a later one also where the clock of the process that made it was ahead', async () => {
  const clock = moveClock(product, '2026-11-20T08:30:00.000Z');
  const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  const place = { sme: mission.smes[0], buyer: mission.buyers[0], table: 0 };
  await agree(mission, place.sme, place.buyer);
  await untilTold(product, clock, mission.missionId);
  await publishExactly(product, mission, [{ ...place, slot: 0 }]);
  await untilFollowed(product, mission.missionId);
  await mission.organiser.post(`${mission.path}/agenda-message-recalls`).expect(200);

  const messages = `${mission.path}/notifications`;
  const { body } = await mission.organiser.get(`${messages}?state=recalled`).expect(200);
  const [recalled] = (body as { items: { id: string }[] }).items;
  const ids = [recalled?.id, aheadOf(recalled?.id ?? '')];
  await product.database.query('UPDATE notifications SET id = $2 WHERE id = $1', ids);
  await publishExactly(product, mission, [{ ...place, slot: 2 }]);
  await untilTold(product, clock, mission.missionId);
  const refused = await mission.organiser.post(`${messages}/${String(ids[1])}/resending`).expect(409);
  expect(refused.body).toMatchObject({ type: '/problems/newer-notification' });
});
