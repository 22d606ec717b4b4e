import { createHash } from 'node:crypto';
import type { TestProduct } from './test-product.js';
import { untilQuiet } from './told.js';

/** Jobs of these lanes write something without being asked again. */
const LANES = ['quick', 'mail', 'repair', 'explain'];

/**
 * A fingerprint of everything in the database, by table: equal where nothing has changed. Taken once what happened before
 * has had its consequences.
 */
export async function stateOfDatabase(product: TestProduct): Promise<Readonly<Record<string, string>>> {
  await untilQuiet(product, LANES);
  const { database } = product;
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`,
  );
  const state: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" AS t ORDER BY 1`);
    const hash = createHash('sha256').update(rows.map(({ row }) => row).join('\n'));
    state[name] = `${rows.length} ${hash.digest('base64url')}`;
  }
  return state;
}
