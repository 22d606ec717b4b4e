import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';
import { QueryFailedError } from 'typeorm';

/** What statements go out on: the pool, or the connection of a transaction. */
export interface StatementSender {
  query<Row extends object>(statement: QueryConfig): Promise<QueryResult<Row>>;
}

/** Names by text. Texts are constants of the stores, so there are a few hundred. */
const nameByText = new Map<string, string>();

/**
 * Sends SQL and gives its rows. What has parameters is prepared once a connection: to plan a statement over six tables
 * takes PostgreSQL longer than to run it. Throws a QueryFailedError, as TypeORM does.
 */
export async function queryPrepared<Row>(
  sender: StatementSender,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const values = [...parameters];
  try {
    // Several statements in one text cannot be prepared; they have no parameters.
    const { rows } = await sender.query<Row & object>(
      values.length === 0 ? { text: sql } : { name: nameOf(sql), text: sql, values },
    );
    return rows;
  } catch (error) {
    throw new QueryFailedError(sql, values, error as Error);
  }
}

function nameOf(sql: string): string {
  const known = nameByText.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url');
  nameByText.set(sql, name);
  return name;
}
