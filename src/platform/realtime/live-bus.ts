import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import type { Database } from '../database/database.js';
import type { DatabaseSignals } from '../database/database-signals.js';
import type { LiveMessage } from './live-publisher.js';
import type { PresenceReport } from './presence-list.js';

/** Carries messages that may be lost from the process that has them to the browsers of every process that has some. */
export interface LiveBus {
  carry(message: LiveMessage): Promise<void>;
  /** Makes the messages of all processes reach the browsers of this server. */
  attach(server: Server): Promise<void>;
  /** Tells the other processes that have a server who is present at this one. May also be heard here. */
  tellPresence(report: PresenceReport): Promise<void>;
  /** Once the server is attached: calls `hear` with what other processes tell. */
  hearPresence(hear: (report: PresenceReport) => void): Promise<void>;
  close(): Promise<void>;
}

/** Injection token of what carries messages between processes. */
export const LIVE_BUS = Symbol('LiveBus');

const CHANNEL = 'live';
const PRESENCE_CHANNEL = 'presence';

/** Without Redis: PostgreSQL's NOTIFY reaches every process, and each tells its own browsers. */
export function postgresBus(database: Database, signals: DatabaseSignals): LiveBus {
  return {
    carry: (message) => database.notify(CHANNEL, [JSON.stringify(message)]),
    attach: (server) =>
      signals.listen(
        CHANNEL,
        (text) => {
          emitTo(server.local, JSON.parse(text) as LiveMessage);
        },
        () => undefined,
      ),
    tellPresence: (report) => database.notify(PRESENCE_CHANNEL, [JSON.stringify(report)]),
    hearPresence: (hear) =>
      signals.listen(
        PRESENCE_CHANNEL,
        (text) => {
          hear(JSON.parse(text) as PresenceReport);
        },
        () => undefined,
      ),
    close: () => Promise.resolve(),
  };
}

/**
 * With Redis: socket.io's streams adapter. A process without a server of its own sends through one that has no transport.
 */
export function redisBus(url: string): LiveBus {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  let sender: Server | null = null;
  return {
    carry: (message) => {
      sender ??= new Server({ adapter: createAdapter(redis) });
      emitTo(sender, message);
      return Promise.resolve();
    },
    attach: (server) => {
      server.adapter(createAdapter(redis));
      sender = server;
      return Promise.resolve();
    },
    tellPresence: (report) => {
      sender?.serverSideEmit(PRESENCE_CHANNEL, report);
      return Promise.resolve();
    },
    hearPresence: (hear) => {
      sender?.on(PRESENCE_CHANNEL, hear);
      return Promise.resolve();
    },
    close: async () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

function emitTo(sockets: Pick<Server, 'to'>, { name, room, payload }: LiveMessage): void {
  sockets.to(room).volatile.emit(name, payload);
}
