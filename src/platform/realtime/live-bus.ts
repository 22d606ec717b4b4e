import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import type { Database } from '../database/database.js';
import type { DatabaseSignals } from '../database/database-signals.js';
import { type LiveTopic, missionOfRoom } from './live-update.js';
import type { LiveMessage } from './live-publisher.js';

/** Carries messages from the process where something happened to the browsers of every process that has some. */
export interface LiveBus {
  carry(messages: readonly LiveMessage[]): Promise<void>;
  /** Makes the messages of all processes reach the browsers of this server. */
  attach(server: Server): Promise<void>;
  close(): Promise<void>;
}

const CHANNEL = 'live';
/** PostgreSQL takes 8,000 bytes a message, which this many rooms and half of it for the rest do not reach. */
const MAXIMUM_ROOMS = 60;
const MAXIMUM_PAYLOAD_BYTES = 3_700;

/**
 * Without Redis: PostgreSQL's NOTIFY reaches every process, and each tells its own browsers. What was sent while a
 * process could not listen is lost to it: then its browsers read everything again.
 */
export function postgresBus(database: Database, signals: DatabaseSignals): LiveBus {
  return {
    carry: (messages) =>
      database.notify(
        CHANNEL,
        messages.flatMap(fittingParts).map((part) => JSON.stringify(part)),
      ),
    attach: (server) =>
      signals.listen(
        CHANNEL,
        (text) => {
          emitTo(server, JSON.parse(text) as LiveMessage);
        },
        () => {
          for (const message of everythingIsStale(server)) emitTo(server, message);
        },
      ),
    close: () => Promise.resolve(),
  };
}

/** One message for each mission that somebody watches at this server. */
function everythingIsStale(server: Server): LiveMessage[] {
  return [...server.of('/').adapter.rooms.keys()].flatMap((room): LiveMessage[] => {
    const missionId = missionOfRoom(room);
    if (missionId === null) return [];
    return [
      { name: 'changed', rooms: [room], payload: { missionId, topic: 'everything' satisfies LiveTopic, ids: [] } },
    ];
  });
}

/** The message in parts that PostgreSQL takes. Too many ids become none, which says "any of that topic". */
function fittingParts(message: LiveMessage): LiveMessage[] {
  const { rooms, payload } = message;
  const isLong = Buffer.byteLength(JSON.stringify(payload)) > MAXIMUM_PAYLOAD_BYTES;
  const brief = isLong ? { ...payload, ids: [] } : payload;
  const parts: LiveMessage[] = [];
  for (let first = 0; first < rooms.length; first += MAXIMUM_ROOMS) {
    parts.push({ ...message, payload: brief, rooms: rooms.slice(first, first + MAXIMUM_ROOMS) });
  }
  return parts;
}

/**
 * With Redis: socket.io's streams adapter, which also lets a browser that changes servers recover what it missed.
 * A process without a server of its own sends through one that has no transport.
 */
export function redisBus(url: string): LiveBus {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  let sender: Server | null = null;
  return {
    carry: (messages) => {
      sender ??= new Server({ adapter: createAdapter(redis) });
      for (const message of messages) emitTo(sender, message);
      return Promise.resolve();
    },
    attach: (server) => {
      server.adapter(createAdapter(redis));
      sender = server;
      return Promise.resolve();
    },
    close: async () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

function emitTo(server: Server, { name, rooms, payload }: LiveMessage): void {
  const target = server.to([...rooms]);
  if (name === 'solve-progress') target.volatile.emit(name, payload);
  else target.emit(name, payload);
}
