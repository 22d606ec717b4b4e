import { setTimeout as pause } from 'node:timers/promises';
import type { MissionId } from '../../kernel/id.js';
import { type ChangeLog, type MissedChanges, MOST_CHANGES_TOGETHER } from './change-log.js';
import type { FeedSender } from './feed-sender.js';
import type { NumberedChange } from './live-view.js';

/** A change alone is told at once; of many a second, those of a twentieth of it go together. */
const GATHER_MILLISECONDS = 50;

/**
 * Follows the changes of one mission for the sockets of this process: in order, each once. It reads them from the log;
 * whatever wakes it may be lost, since it is woken again and again.
 */
export class MissionFeed {
  /** The number of the last change that was told. */
  private told: number;
  /** The latest changes that were told: those who were away for a moment are answered from here. */
  private latest: readonly NumberedChange[] = [];
  private looking: Promise<void> | null = null;
  private isAsked = false;

  private constructor(
    readonly missionId: MissionId,
    told: number,
    private readonly log: ChangeLog,
    private readonly sender: FeedSender,
  ) {
    this.told = told;
  }

  /** Begins with what comes from now on. */
  static async begin(missionId: MissionId, log: ChangeLog, sender: FeedSender): Promise<MissionFeed> {
    const last = await log.last([missionId]);
    const told = last.get(missionId) ?? 0;
    sender.begin(told);
    return new MissionFeed(missionId, told, log, sender);
  }

  get sequence(): number {
    return this.told;
  }

  /** Looks for changes. Throws nothing away where the database is not there: the next look finds them. */
  look(): Promise<void> {
    this.isAsked = true;
    this.looking ??= this.lookWhileAsked().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  /** What somebody has missed who has heard up to that number; null where they follow anew and have missed nothing. */
  async missedAfter(sequence: number | null): Promise<MissedChanges> {
    const none = { sequence: this.told, changes: [], isWhole: true };
    if (sequence === null || sequence === this.told) return none;
    const oldest = this.latest[0]?.sequence ?? Infinity;
    if (sequence < this.told && oldest <= sequence + 1) {
      return { ...none, changes: this.latest.filter((change) => change.sequence > sequence) };
    }
    return this.log.missedAfter(this.missionId, sequence);
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.isAsked) {
      this.isAsked = false;
      const { last, changes, isWhole } = await this.log.after(this.missionId, this.told);
      if (!isWhole) this.tellToRebuild(last);
      else if (changes.length > 0) await this.tell(changes);
    }
  }

  private async tell(changes: readonly NumberedChange[]): Promise<void> {
    const after = this.told;
    this.told = after + changes.length;
    this.latest = [...this.latest, ...changes].slice(-MOST_CHANGES_TOGETHER);
    this.sender.send(after, changes);
    if (changes.length === MOST_CHANGES_TOGETHER) this.isAsked = true;
    else await pause(GATHER_MILLISECONDS);
  }

  /** This process was away for longer than the log reaches back, or the database is an older one. */
  private tellToRebuild(last: number): void {
    this.told = last;
    this.latest = [];
    this.sender.tellToRebuild(last);
  }
}
