import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** On which side of the commit a process is to be caught. */
export type Moment = 'before-commit' | 'after-commit';

/** A way to a test database that can be blocked at the commit of one transaction. */
export interface DatabaseProxy {
  /** The same as the value of DATABASE_URL for a process that goes this way. */
  readonly url: string;
  /**
   * From now on the first transaction that runs such a statement is caught: its COMMIT does not reach the database, or
   * the database's answer to it does not come back. Resolves once that has happened.
   */
  catchCommitOf(statement: string, moment: Moment): Promise<void>;
  close(): void;
}

interface Trap {
  readonly statement: string;
  readonly moment: Moment;
  readonly sprung: () => void;
}

/** PostgreSQL's protocol ends each text with a zero: that of a statement as that of its completion. */
const COMMIT = 'COMMIT\0';

/** Opens such a way to the database of that address, which names a folder of sockets. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { username, pathname, searchParams } = new URL(databaseUrl);
  const path = `${String(searchParams.get('host'))}/.s.PGSQL.${String(searchParams.get('port'))}`;
  const open = new Set<Socket>();
  const armed: { trap: Trap | null } = { trap: null };
  const server = createServer((client) => {
    const database = connect(path);
    for (const socket of [client, database]) {
      open.add(socket);
      // A process that is killed leaves its connections broken.
      socket.on('error', () => undefined);
    }
    passOn(client, database, armed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `postgres://${username}@127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    catchCommitOf: (statement, moment) =>
      new Promise((resolve) => {
        armed.trap = { statement, moment, sprung: resolve };
      }),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function passOn(client: Socket, database: Socket, armed: { trap: Trap | null }): void {
  let caught: Trap | null = null;
  const isSprung = (chunk: Buffer, moment: Moment): boolean => {
    if (caught?.moment !== moment || !chunk.includes(COMMIT)) return false;
    caught.sprung();
    return true;
  };
  client.on('data', (chunk) => {
    if (armed.trap !== null && chunk.includes(armed.trap.statement)) {
      caught = armed.trap;
      armed.trap = null;
    }
    if (!isSprung(chunk, 'before-commit')) database.write(chunk);
  });
  database.on('data', (chunk) => {
    if (!isSprung(chunk, 'after-commit')) client.write(chunk);
  });
  client.on('close', () => database.destroy());
  database.on('close', () => client.destroy());
}
