import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { MissionId } from '../../kernel/id.js';
import { DatabaseSignals } from '../database/database-signals.js';
import { CHANGES_CHANNEL } from '../database/outbox-bell.js';
import { ChangeLog } from './change-log.js';
import { FeedSender } from './feed-sender.js';
import { roomsOfMission } from './live-view.js';
import { MissionFeed } from './mission-feed.js';

/** What nobody woke a feed for is found by looking: a process may die between its commit and its bell. */
const LOOK_EVERY_MILLISECONDS = 1_000;
/** So often followers are told up to which number they are told: whoever hears little asks for little when it comes back. */
const PULSE_EVERY_MILLISECONDS = 10_000;

/** Tells the sockets of this process of the changes of every mission that one of them follows. */
@Injectable()
export class LiveFeed implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly feeds = new Map<MissionId, Promise<MissionFeed>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private server: Server | null = null;
  /** Whether the last look reached the database. */
  private isLooking = false;

  constructor(
    private readonly signals: DatabaseSignals,
    private readonly log: ChangeLog,
  ) {}

  /** Begins to serve the sockets of that server. */
  async begin(server: Server): Promise<void> {
    this.server = server;
    const hear = (missionId: string): void => {
      this.wake(missionId as MissionId);
    };
    const lookAtAll = (): void => {
      this.lookAtAll().then(
        () => (this.isLooking = true),
        (error: unknown) => {
          this.isLooking = false;
          this.logger.warn({ event: 'changes-wait', reason: String(error) });
        },
      );
    };
    await this.signals.listen(CHANGES_CHANNEL, hear, lookAtAll);
    this.timers.push(setInterval(lookAtAll, LOOK_EVERY_MILLISECONDS));
    this.timers.push(
      setInterval(() => {
        this.pulse(server);
      }, PULSE_EVERY_MILLISECONDS),
    );
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** The feed of that mission, which follows it from now on. Throws where the database is not there. */
  follow(missionId: MissionId): Promise<MissionFeed> {
    const known = this.feeds.get(missionId);
    if (known !== undefined) return known;
    const { server } = this;
    if (server === null) throw new Error('A mission can be followed once the process listens');
    const feed = MissionFeed.begin(missionId, this.log, new FeedSender(missionId, server));
    this.feeds.set(missionId, feed);
    feed.catch(() => this.feeds.delete(missionId));
    return feed;
  }

  private wake(missionId: MissionId): void {
    this.feeds
      .get(missionId)
      ?.then((feed) => feed.look())
      .catch((error: unknown) => {
        this.logger.warn({ event: 'changes-wait', reason: String(error) });
      });
  }

  private async lookAtAll(): Promise<void> {
    if (this.feeds.size === 0) return;
    const last = await this.log.last([...this.feeds.keys()]);
    for (const [missionId, beginning] of [...this.feeds]) {
      const feed = await beginning;
      if (feed.sequence !== (last.get(missionId) ?? 0)) this.wake(missionId);
    }
  }

  /** Says to everybody up to which number they have been told, as long as that is known; lets go what nobody follows. */
  private pulse(server: Server): void {
    const { rooms } = server.of('/').adapter;
    for (const [missionId, beginning] of [...this.feeds]) {
      const followed = roomsOfMission(missionId).filter((room) => rooms.has(room));
      if (followed.length === 0) this.feeds.delete(missionId);
      else if (this.isLooking) this.pulseIn(server, beginning, followed).catch(() => undefined);
    }
  }

  private async pulseIn(server: Server, beginning: Promise<MissionFeed>, rooms: readonly string[]): Promise<void> {
    const { missionId, sequence } = await beginning;
    server.local.to([...rooms]).volatile.emit('pulse', { missionId, sequence });
  }
}
