import type { DomainEvent } from '../../src/kernel/domain-event.js';
import type { TestProduct } from './test-product.js';

/** What was announced in a mission, in order, by a product that runs without a worker. */
export async function announcedIn(product: TestProduct, missionId: string): Promise<readonly DomainEvent[]> {
  const rows = await product.database.query<{ event: DomainEvent }>(
    'SELECT event FROM outbox_events WHERE mission_id = $1 ORDER BY announced_at, id',
    [missionId],
  );
  return rows.map(({ event }) => event);
}
