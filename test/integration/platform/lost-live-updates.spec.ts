import type { MissionId } from '../../../src/kernel/id.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { LivePublisher } from '../../../src/platform/realtime/live-publisher.js';
import { listenTo } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
const missionId: MissionId = newId();

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** Ends the connection on which the product listens, as a restart of the server or a broken line does. */
async function endListening(): Promise<number> {
  const ended = await product.database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN %'
       AND application_name NOT LIKE '%bullmq%'`,
  );
  return ended.length;
}

it('who watches a mission is told to read everything again after updates may have been lost, and hears the next', async () => {
  const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
  const ear = await listenTo(organiser, missionId);
  expect(await endListening()).toBeGreaterThan(0);
  const publisher = product.app.get(LivePublisher, { strict: false });
  // Nobody listens: this one is lost.
  await publisher.publish([{ missionId, topic: 'agenda', ids: [], audience: 'everybody' }]);
  await eventually('everything is told to be stale', () => ear.heard.find(({ topic }) => topic === 'everything'));
  await publisher.publish([{ missionId, topic: 'participants', ids: [], audience: 'everybody' }]);
  await eventually('the next update is heard', () => ear.heard.find(({ topic }) => topic === 'participants'));
  ear.close();
  expect(ear.heard.map(({ topic }) => topic)).toEqual(['everything', 'participants']);
});
