import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import type { MissionId, UserId } from '../../kernel/id.js';
import { epochOf } from '../../kernel/instant.js';
import { newId } from '../ids/new-id.js';
import { Clock } from '../time/clock.js';
import { LIVE_BUS, type LiveBus } from './live-bus.js';
import { organisersRoom } from './live-view.js';
import { mergePresence, type Present, type PresenceReport, REPORT_LASTS_MILLISECONDS } from './presence-list.js';

const REPORT_EVERY_MILLISECONDS = 10_000;
/** One who comes or goes is told at once; of a crowd, those of a quarter of a second go together. */
const GATHER_MILLISECONDS = 250;
/** PostgreSQL takes 8,000 bytes a message. */
const MOST_TOLD = 30;

interface Told {
  readonly toSockets: string;
  readonly toProcesses: string;
}
/** Other processes take nobody for granted: where nobody is and nobody was, there is nothing to tell them. */
const NOBODY_HERE = JSON.stringify([]);

interface HeardReport extends PresenceReport {
  readonly heardAt: number;
}

/**
 * Which organisers have a mission open, and what they edit, for each other. It is kept nowhere: each process knows its own
 * sockets, tells the others what changes, and again from time to time; what a process told that has died is forgotten.
 */
@Injectable()
export class LivePresence implements OnApplicationShutdown {
  private readonly logger = new Logger(LivePresence.name);
  private readonly processId = newId<'Process'>();
  /** By mission, then by socket. */
  private readonly here = new Map<MissionId, Map<string, Present>>();
  private readonly elsewhere = new Map<string, HeardReport>();
  /** What the sockets of a mission, and the other processes, were told last: nobody is told the same again. */
  private readonly told = new Map<MissionId, Told>();
  /** The missions of which something was told just now, and whether there is more since. */
  private readonly gathering = new Map<MissionId, { isAsked: boolean; readonly timer: NodeJS.Timeout }>();
  private server: Server | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(LIVE_BUS) private readonly bus: LiveBus,
  ) {}

  async begin(server: Server): Promise<void> {
    this.server = server;
    await this.bus.hearPresence((report) => {
      this.hear(report);
    });
    this.timer = setInterval(() => {
      this.forgetTheDead();
      for (const missionId of this.here.keys()) this.report(missionId);
    }, REPORT_EVERY_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
    for (const { timer } of this.gathering.values()) clearTimeout(timer);
  }

  /** Notes that an organiser has opened that mission in that socket; what they edit there stays as it was. */
  arrive(socket: Socket, missionId: MissionId, userId: UserId): void {
    if (this.here.get(missionId)?.has(socket.id) !== true) this.note(socket, missionId, userId, null);
  }

  /** Notes that an organiser has that mission open in that socket, and what they edit there; null is nothing. All are told. */
  note(socket: Socket, missionId: MissionId, userId: UserId, editing: string | null): void {
    // Whoever has left meanwhile leaves no more, and would be here for ever.
    if (!socket.connected) return;
    const sockets = this.here.get(missionId) ?? new Map<string, Present>();
    this.here.set(missionId, sockets);
    const known = sockets.get(socket.id);
    if (known?.editing === editing) return;
    sockets.set(socket.id, { userId, editing, since: this.clock.now() });
    if (known === undefined) {
      socket.once('disconnect', () => {
        this.leave(socket, missionId);
      });
    }
    this.tell(missionId);
    if (known === undefined) socket.emit('presence', this.message(missionId));
  }

  private leave(socket: Socket, missionId: MissionId): void {
    const sockets = this.here.get(missionId);
    if (sockets?.delete(socket.id) !== true) return;
    if (sockets.size === 0) this.here.delete(missionId);
    this.tell(missionId);
  }

  /** When a crowd comes back at once, each who comes would else be told to each who is there. */
  private tell(missionId: MissionId): void {
    const gathering = this.gathering.get(missionId);
    if (gathering !== undefined) {
      gathering.isAsked = true;
      return;
    }
    this.tellNews(missionId);
    const timer = setTimeout(() => {
      const isAsked = this.gathering.get(missionId)?.isAsked === true;
      this.gathering.delete(missionId);
      if (isAsked) this.tell(missionId);
    }, GATHER_MILLISECONDS);
    this.gathering.set(missionId, { isAsked: false, timer });
  }

  private tellNews(missionId: MissionId): void {
    const before = this.told.get(missionId);
    const here = [...(this.here.get(missionId)?.values() ?? [])];
    const message = this.message(missionId);
    const now = { toSockets: JSON.stringify(message), toProcesses: JSON.stringify(mergePresence([here])) };
    if (here.length === 0) this.told.delete(missionId);
    else this.told.set(missionId, now);
    if (now.toSockets !== before?.toSockets) this.server?.local.to(organisersRoom(missionId)).emit('presence', message);
    if (now.toProcesses !== (before?.toProcesses ?? NOBODY_HERE)) this.report(missionId);
  }

  private report(missionId: MissionId): void {
    const here = [...(this.here.get(missionId)?.values() ?? [])];
    const present = mergePresence([here]).slice(0, MOST_TOLD);
    this.bus.tellPresence({ processId: this.processId, missionId, present }).catch((error: unknown) => {
      this.logger.warn({ event: 'presence-untold', reason: String(error) });
    });
  }

  private hear(report: PresenceReport): void {
    if (report.processId === this.processId) return;
    const key = `${report.processId} ${report.missionId}`;
    const before = JSON.stringify(this.elsewhere.get(key)?.present ?? []);
    if (report.present.length === 0) this.elsewhere.delete(key);
    else this.elsewhere.set(key, { ...report, heardAt: epochOf(this.clock.now()) });
    if (JSON.stringify(report.present) !== before) this.tell(report.missionId);
  }

  private forgetTheDead(): void {
    const deadBefore = epochOf(this.clock.now()) - REPORT_LASTS_MILLISECONDS;
    for (const [key, { heardAt, missionId }] of [...this.elsewhere]) {
      if (heardAt >= deadBefore) continue;
      this.elsewhere.delete(key);
      this.tell(missionId);
    }
  }

  private message(missionId: MissionId): { missionId: MissionId; present: Present[] } {
    const others = [...this.elsewhere.values()].filter((report) => report.missionId === missionId);
    const here = [...(this.here.get(missionId)?.values() ?? [])];
    return { missionId, present: mergePresence([here, ...others.map(({ present }) => present)]) };
  }
}
