import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { eventually } from './eventually.js';
import type { MovedClock } from './moved-clock.js';
import type { TestProduct } from './test-product.js';

/** Waits until every fact has had its consequences, and of the messages at most `underWay` have not been settled. */
export async function untilFollowed(product: TestProduct, missionId: string, underWay = Infinity): Promise<void> {
  const queues = product.app.get(JobQueues, { strict: false });
  await eventually('all consequences', async () => {
    const [counted] = await product.database.query<{ facts: number; messages: number }>(
      `SELECT (SELECT count(*) FROM outbox_events)::integer AS facts,
              (SELECT count(*) FROM notifications WHERE settled_at IS NULL AND mission_id = $1)::integer AS messages`,
      [missionId],
    );
    const jobs = await Promise.all(['quick', 'mail'].map((lane) => queues.count(lane)));
    const hasWork = counted?.facts !== 0 || jobs.some(({ pending }) => pending > 0);
    return hasWork || counted.messages > underWay ? null : true;
  });
}

/** Lets everything that happened be told: first noted, then, once the time to gather news is over, sent. */
export async function untilTold(product: TestProduct, clock: MovedClock, missionId: string): Promise<void> {
  await untilFollowed(product, missionId);
  clock.forward(3);
  await untilFollowed(product, missionId, 0);
}
