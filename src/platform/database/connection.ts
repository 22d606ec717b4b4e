import type { PoolConfig } from 'pg';

/** How to reach PostgreSQL: an address, or the socket folder of the embedded server. */
export type DatabaseConnection =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

/** The same as the options of `pg`. */
export function pgOptions(connection: DatabaseConnection): PoolConfig {
  return 'url' in connection ? { connectionString: connection.url } : { ...connection };
}
