import { queryPrepared, type StatementSender } from './prepared-query.js';

/** The channel that wakes the relay of every process. */
export const OUTBOX_CHANNEL = 'outbox';

/** A message that is lost with the machine costs a moment, so it does not wait for the disk. */
const RING = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')`;

/**
 * Wakes the relay once facts have committed. Not from inside of their transactions: PostgreSQL commits those that notify
 * one after another, each until it is on the disk. While one ring is on its way, further ones become a single one. One
 * that is lost with its process costs a second: relays look by themselves.
 */
export class OutboxBell {
  private ringing: Promise<void> | null = null;
  private isAsked = false;

  constructor(private readonly pool: StatementSender) {}

  ring(): void {
    this.isAsked = true;
    this.ringing ??= this.ringWhileAsked().finally(() => {
      this.ringing = null;
    });
  }

  private async ringWhileAsked(): Promise<void> {
    while (this.isAsked) {
      this.isAsked = false;
      await queryPrepared(this.pool, RING, [OUTBOX_CHANNEL]).catch(() => undefined);
    }
  }
}
