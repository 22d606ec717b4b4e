import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { eventually } from './eventually.js';
import type { MovedClock } from './moved-clock.js';
import type { TestProduct } from './test-product.js';

/** What somebody is told or waits for follows in these lanes; reasons, looked for in another, may come later. */
const LANES_OF_NEWS = ['quick', 'mail'];

/** Waits until every fact has had its consequences, as far as they come of jobs in these lanes. */
export async function untilQuiet(product: TestProduct, lanes: readonly string[] = LANES_OF_NEWS): Promise<void> {
  const queues = product.app.get(JobQueues, { strict: false });
  const areFactsTold = async (): Promise<boolean> => {
    const facts = await product.database.query('SELECT 1 FROM outbox_events LIMIT 1');
    return facts.length === 0;
  };
  await eventually('all consequences', async () => {
    if (!(await areFactsTold())) return null;
    const jobs = await Promise.all(lanes.map((lane) => queues.count(lane)));
    // Once more: a job that ended meanwhile may have had something to tell.
    return jobs.every(({ pending }) => pending === 0) && (await areFactsTold()) ? true : null;
  });
}

/** Waits until every fact has had its consequences, and of the messages at most `underWay` have not been settled. */
export async function untilFollowed(product: TestProduct, missionId: string, underWay = Infinity): Promise<void> {
  await eventually('all messages', async () => {
    await untilQuiet(product);
    const [counted] = await product.database.query<{ messages: number }>(
      `SELECT count(*)::integer AS messages FROM notifications WHERE settled_at IS NULL AND mission_id = $1`,
      [missionId],
    );
    return (counted?.messages ?? 0) > underWay ? null : true;
  });
}

/** Lets everything that happened be told: first noted, then, once the time to gather news is over, sent. */
export async function untilTold(product: TestProduct, clock: MovedClock, missionId: string): Promise<void> {
  await untilFollowed(product, missionId);
  clock.forward(3);
  await untilFollowed(product, missionId, 0);
}

/** Lets what happened have its consequences, and takes back every message that is not sent by then. */
export async function recallTheUntold(product: TestProduct): Promise<void> {
  await untilQuiet(product);
  await product.database.query(
    `UPDATE notifications SET state = 'recalled', settled_at = now(), claimed_until = NULL, earlier_mailbox = NULL
     WHERE settled_at IS NULL`,
  );
}
