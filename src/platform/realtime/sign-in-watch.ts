import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { DatabaseSignals } from '../database/database-signals.js';
import { ActorSource, SIGN_IN_ENDED_CHANNEL } from '../http/actor-source.js';

/** How long a socket may outlive a sign-in that expired by itself, or whose end was told while the database was away. */
const CHECK_EVERY_MILLISECONDS = 15_000;

/**
 * Ends sockets with their sign-in. PostgreSQL tells every process when one ends, with Redis or without; what it could
 * not tell, and what ends by the clock alone, is found by looking from time to time.
 */
@Injectable()
export class SignInWatch implements OnApplicationShutdown {
  private readonly logger = new Logger(SignInWatch.name);
  private server: Server | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly signals: DatabaseSignals,
    private readonly actorSource: ActorSource,
  ) {}

  /** Watches the sockets of that server from now on; its adapter must be in place. */
  async begin(server: Server): Promise<void> {
    this.server = server;
    this.guardRecovery(server);
    const check = (): void => {
      this.check().catch((error: unknown) => {
        this.logger.warn({ event: 'sign-ins-not-checked', reason: String(error) });
      });
    };
    const end = (secretHash: string): void => {
      this.end(secretHash);
    };
    await this.signals.listen(SIGN_IN_ENDED_CHANNEL, end, check);
    this.timer = setInterval(check, CHECK_EVERY_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Ties a socket to the sign-in it came with. What it heard under another one is over. */
  async bind(socket: Socket, secretHash: string): Promise<void> {
    const earlier = signInAmong(socket.rooms);
    if (earlier !== null && earlier !== secretHash) {
      for (const room of socket.rooms) if (room !== socket.id) await socket.leave(room);
    }
    await socket.join(roomOf(secretHash));
  }

  /** Ends the sockets whose sign-in is no longer open. */
  async check(): Promise<void> {
    const sockets = [...(this.server?.sockets.sockets.values() ?? [])];
    const bound = new Set(sockets.map(({ rooms }) => signInAmong(rooms)).filter((secretHash) => secretHash !== null));
    if (bound.size === 0) return;
    const open = await this.actorSource.openAmong([...bound]);
    for (const secretHash of bound) if (!open.has(secretHash)) this.end(secretHash);
  }

  private end(secretHash: string): void {
    this.server?.local.in(roomOf(secretHash)).disconnectSockets(true);
  }

  /** socket.io sends what a lost connection missed before it asks who is there: no more to whom has signed out since. */
  private guardRecovery(server: Server): void {
    const adapter: RecoveringAdapter = server.of('/').adapter;
    const restore = adapter.restoreSession.bind(adapter);
    adapter.restoreSession = async (privateId, offset) => {
      const session = await restore(privateId, offset);
      const secretHash = session === null ? null : signInAmong(session.rooms);
      if (secretHash === null) return null;
      return (await this.actorSource.openAmong([secretHash])).has(secretHash) ? session : null;
    };
  }
}

/** socket.io's own type leaves out that adapters give null for a session they do not know: it begins a new one then. */
interface RecoveringAdapter {
  restoreSession(privateId: string, offset: string): Promise<Session | null>;
}

type Session = Awaited<ReturnType<ReturnType<Server['of']>['adapter']['restoreSession']>>;

const ROOM_PREFIX = 'sign-in:';

function roomOf(secretHash: string): string {
  return `${ROOM_PREFIX}${secretHash}`;
}

/** The sign-in to which the holder of these rooms is tied, or null where it is to none. */
function signInAmong(rooms: Iterable<string>): string | null {
  const room = [...rooms].find((name) => name.startsWith(ROOM_PREFIX));
  return room?.slice(ROOM_PREFIX.length) ?? null;
}
