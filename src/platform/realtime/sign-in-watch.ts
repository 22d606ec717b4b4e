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

  /** Ties a socket to the sign-in it came with. */
  async bind(socket: Socket, secretHash: string): Promise<void> {
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
}

const ROOM_PREFIX = 'sign-in:';

function roomOf(secretHash: string): string {
  return `${ROOM_PREFIX}${secretHash}`;
}

/** The sign-in to which the holder of these rooms is tied, or null where it is to none. */
function signInAmong(rooms: Iterable<string>): string | null {
  const room = [...rooms].find((name) => name.startsWith(ROOM_PREFIX));
  return room?.slice(ROOM_PREFIX.length) ?? null;
}
