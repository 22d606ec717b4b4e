import type { TestProduct } from './test-product.js';

/** Every place in the database, queues included, where one of these words stands. */
export async function placesOfWords({ database }: TestProduct, words: readonly string[]): Promise<string[]> {
  const tables = await database.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.query(
      `SELECT 1 FROM "${schema}"."${name}" AS kept
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS word WHERE strpos(kept::text, word) > 0) LIMIT 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
