import type { MissionId } from '../../kernel/id.js';
import { queryPrepared, type StatementSender } from './prepared-query.js';

/** The channel that wakes the relay of every process. */
export const OUTBOX_CHANNEL = 'outbox';
/** The channel on which every process hears the ids of missions in which something has changed. */
export const CHANGES_CHANNEL = 'changes';

/** A message that is lost with the machine costs a moment, so it does not wait for the disk. */
const RING = `
  SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, ''),
         (SELECT count(pg_notify($2, mission)) FROM unnest($3::text[]) AS missions (mission))`;

/**
 * Wakes relays and live feeds once facts have committed. Not from inside of their transactions: PostgreSQL commits those
 * that notify one after another, each until it is on the disk. While one ring is on its way, further ones become a single
 * one. One that is lost with its process costs a second: relays and feeds look by themselves.
 */
export class OutboxBell {
  private ringing: Promise<void> | null = null;
  private readonly asked = new Set<MissionId>();

  constructor(private readonly pool: StatementSender) {}

  /** Tells of changes in these missions; none is no change. */
  ring(missionIds: readonly MissionId[]): void {
    for (const missionId of missionIds) this.asked.add(missionId);
    if (this.asked.size === 0) return;
    this.ringing ??= this.ringWhileAsked().finally(() => {
      this.ringing = null;
    });
  }

  private async ringWhileAsked(): Promise<void> {
    while (this.asked.size > 0) {
      const missionIds = [...this.asked];
      this.asked.clear();
      await queryPrepared(this.pool, RING, [OUTBOX_CHANNEL, CHANGES_CHANNEL, missionIds]).catch(() => undefined);
    }
  }
}
