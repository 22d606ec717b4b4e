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
/** PostgreSQL takes 8,000 bytes a message. */
const MOST_TOLD = 30;

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
  }

  private leave(socket: Socket, missionId: MissionId): void {
    const sockets = this.here.get(missionId);
    if (sockets?.delete(socket.id) !== true) return;
    this.tell(missionId);
    if (sockets.size === 0) this.here.delete(missionId);
  }

  private tell(missionId: MissionId): void {
    this.tellSockets(missionId);
    this.report(missionId);
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
    if (JSON.stringify(report.present) !== before) this.tellSockets(report.missionId);
  }

  private forgetTheDead(): void {
    const deadBefore = epochOf(this.clock.now()) - REPORT_LASTS_MILLISECONDS;
    for (const [key, { heardAt, missionId }] of [...this.elsewhere]) {
      if (heardAt >= deadBefore) continue;
      this.elsewhere.delete(key);
      this.tellSockets(missionId);
    }
  }

  private tellSockets(missionId: MissionId): void {
    this.server?.local.to(organisersRoom(missionId)).emit('presence', this.message(missionId));
  }

  private message(missionId: MissionId): { missionId: MissionId; present: Present[] } {
    const others = [...this.elsewhere.values()].filter((report) => report.missionId === missionId);
    const here = [...(this.here.get(missionId)?.values() ?? [])];
    return { missionId, present: mergePresence([here, ...others.map(({ present }) => present)]) };
  }
}
