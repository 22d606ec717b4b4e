import { Client, type ClientConfig } from 'pg';

/** Holds a server: it runs at least until whoever holds it lets go or dies. */
export interface Presence {
  /** Lets go, and answers whether nobody else holds the server; from then on nobody can hold it again. */
  leave(): Promise<'last' | 'others-stay'>;
}

// `pg` has these and its types do not. Without them an idle connection would keep a program alive that forgot to stop.
type UnreferencedClient = Client & { ref(): void; unref(): void };

// Any number, as long as nobody else locks it in the server's own database, where the product keeps nothing.
const presenceLock = 5_432_018;

/**
 * Holds the server by a shared lock of an open connection, which ends with this program, however that ends. Calls
 * `onLost` when the connection breaks before it was left. Throws when the server is being stopped.
 */
export async function holdServer(connection: ClientConfig, onLost: () => void): Promise<Presence> {
  const client = new Client(connection) as UnreferencedClient;
  let isHeld = false;
  let isLost = false;
  let hasLeft = false;
  client.on('error', () => {
    if (isHeld && !isLost && !hasLeft) onLost();
    isLost = true;
  });
  await client.connect();
  // Whoever stops the server holds the lock alone, and the wait for it ends when the server cuts the connection.
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock]);
  isHeld = true;
  client.unref();
  return {
    leave: async () => {
      if (hasLeft) return 'others-stay';
      if (isLost) return 'last';
      client.ref();
      await client.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
      const { rows } = await client.query<{ isLast: boolean }>('select pg_try_advisory_lock($1) as "isLast"', [
        presenceLock,
      ]);
      if (rows[0]?.isLast === true) return 'last';
      hasLeft = true;
      await client.end();
      return 'others-stay';
    },
  };
}
