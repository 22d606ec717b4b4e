import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { type DatabaseConnection, pgOptions } from './connection.js';

/** Injection token of the address of the database. */
export const DATABASE_CONNECTION = Symbol('DatabaseConnection');

const RECONNECT_AFTER_MILLISECONDS = 500;
/** A connection that a network has dropped in silence looks open for hours to whoever only listens. */
const PROBE_EVERY_MILLISECONDS = 15_000;
const PROBE = { text: 'SELECT 1', query_timeout: 10_000 };

interface Listener {
  readonly hear: (message: string) => void;
  readonly catchUp: () => void;
}

/**
 * PostgreSQL's LISTEN, on one connection of its own that is opened again when it breaks. What is sent while it is
 * broken is lost: then every listener is told to catch up.
 */
@Injectable()
export class DatabaseSignals implements OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseSignals.name);
  private readonly listeners = new Map<string, Listener>();
  private readonly lost = new WeakSet<pg.Client>();
  private client: pg.Client | null = null;
  /** Whoever asks to listen while it is being made waits for the same connection. */
  private connecting: Promise<void> | null = null;
  private reconnection: NodeJS.Timeout | null = null;
  private probing: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(@Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection) {}

  /**
   * Calls `hear` with each message sent to `channel` from now on, and `catchUp` whenever messages may have been lost;
   * one listener a channel.
   */
  async listen(channel: string, hear: Listener['hear'], catchUp: Listener['catchUp']): Promise<void> {
    if (this.listeners.has(channel)) throw new Error(`Channel "${channel}" has a listener already`);
    this.listeners.set(channel, { hear, catchUp });
    if (this.client === null) await this.connect();
    // Once more where the connection has been made without this channel; listening twice is listening once.
    await this.client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    this.probing ??= setInterval(() => {
      this.probe();
    }, PROBE_EVERY_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    if (this.reconnection !== null) clearTimeout(this.reconnection);
    if (this.probing !== null) clearInterval(this.probing);
    await this.client?.end();
  }

  private connect(): Promise<void> {
    this.connecting ??= this.openConnection().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async openConnection(): Promise<void> {
    const client = new pg.Client({ ...pgOptions(this.connection), keepAlive: true });
    client.on('error', () => {
      this.lose(client);
    });
    client.on('end', () => {
      this.lose(client);
    });
    client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.hear(payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      this.lost.add(client);
      this.abandon(client);
      throw error;
    }
    this.client = client;
  }

  /** Asks for a sign of life where nothing else would show that the connection is gone. */
  private probe(): void {
    const { client } = this;
    client?.query(PROBE).catch(() => {
      this.lose(client);
      this.abandon(client);
    });
  }

  private lose(client: pg.Client): void {
    if (this.lost.has(client)) return;
    this.lost.add(client);
    if (this.client === client) this.client = null;
    this.reconnectSoon();
  }

  private reconnectSoon(): void {
    if (this.isClosed) return;
    this.reconnection ??= setTimeout(() => {
      this.reconnection = null;
      this.connect().then(
        () => {
          this.logger.log({ event: 'database-signals-back' });
          for (const { catchUp } of this.listeners.values()) catchUp();
        },
        (error: unknown) => {
          this.logger.warn({ event: 'database-signals-lost', reason: String(error) });
          this.reconnectSoon();
        },
      );
    }, RECONNECT_AFTER_MILLISECONDS);
  }

  /** Closes what may be broken, which is no news when that fails. */
  private abandon(client: pg.Client): void {
    client.end().catch(() => undefined);
  }
}
