import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import type { MissionId } from '../../kernel/id.js';
import { ActorSource } from '../http/actor-source.js';
import { LIVE_BUS, type LiveBus } from './live-bus.js';
import { LiveDoor } from './live-door.js';
import { LiveFeed } from './live-feed.js';
import { LivePresence } from './live-presence.js';
import { type LiveView, roomsOfView, viewOfActor, viewOfDisplay, viewOfFloorWorker } from './live-view.js';
import { presentMissed } from './present-missed.js';
import { dropSlowConsumers } from './slow-consumers.js';
import type { ChangesWire } from './changes.wire.js';
import { linkSecretOf, signInSecretOf } from './handshake-secret.js';
import { SignInWatch } from './sign-in-watch.js';

/** `after` is the number up to which the page has heard; a page that has heard nothing yet leaves it out. */
const watchRequest = z.object({ missionId: z.uuid(), after: z.number().int().min(0).nullable().default(null) });
/** What is edited, in the words of the page: a kind, a colon, an id. */
const editRequest = z.object({
  missionId: z.uuid(),
  editing: z
    .string()
    .regex(/^[a-z-]{1,40}:[\w-]{1,60}$/)
    .nullable(),
});
/** Whoever does not say within this time who they are, or was refused, loses the connection. */
const INTRODUCTION_MILLISECONDS = 10_000;
const MAXIMUM_MESSAGE_BYTES = 10_000;

interface Refusal {
  readonly ok: false;
  readonly problem: string;
}
type WatchAnswer = ({ readonly ok: true } & ChangesWire) | Refusal;
type EditAnswer = { readonly ok: true } | Refusal;

/** The sockets of browsers: who has no sign-in is turned away at the door, and hears only of missions they are in. */
@WebSocketGateway({
  connectTimeout: INTRODUCTION_MILLISECONDS,
  maxHttpBufferSize: MAXIMUM_MESSAGE_BYTES,
})
export class LiveGateway implements OnGatewayInit<Server>, OnApplicationShutdown {
  /** Null until the process listens. */
  @WebSocketServer() private readonly server: Server | null = null;

  private stopDropping = (): void => undefined;

  constructor(
    private readonly actorSource: ActorSource,
    private readonly door: LiveDoor,
    private readonly signIns: SignInWatch,
    private readonly feed: LiveFeed,
    private readonly presence: LivePresence,
    @Inject(LIVE_BUS) private readonly bus: LiveBus,
  ) {}

  async afterInit(server: Server): Promise<void> {
    this.door.guard(server);
    await this.bus.attach(server);
    await this.signIns.begin(server);
    await this.feed.begin(server);
    await this.presence.begin(server);
    this.stopDropping = dropSlowConsumers(server);
  }

  onApplicationShutdown(): void {
    this.stopDropping();
    this.server?.disconnectSockets(true);
  }

  /**
   * Follows a mission that the reader takes part in from now on, and tells what they missed after the number that they
   * name. Who they are is read again: it may have changed.
   */
  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<WatchAnswer> {
    const parsed = watchRequest.safeParse(message);
    if (!parsed.success) return { ok: false, problem: 'invalid-input' };
    const missionId = parsed.data.missionId as MissionId;
    const view = await this.viewOf(socket, missionId);
    if (view === null) return { ok: false, problem: 'not-found' };
    // First, since a mission that no room follows is let go: what comes before the answer is held by the page.
    await socket.join(roomsOfView(view, missionId));
    const feed = await this.feed.follow(missionId);
    if (view.as === 'organiser') this.presence.arrive(socket, missionId, view.userId);
    return { ok: true, ...presentMissed(await feed.missedAfter(parsed.data.after), view) };
  }

  /** Notes what an organiser edits, for the others of the mission; null once they have left it. It keeps nobody out. */
  @SubscribeMessage('editing')
  async edit(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<EditAnswer> {
    const parsed = editRequest.safeParse(message);
    if (!parsed.success) return { ok: false, problem: 'invalid-input' };
    const missionId = parsed.data.missionId as MissionId;
    const view = await this.viewOf(socket, missionId);
    if (view?.as !== 'organiser' || !socket.connected) return { ok: false, problem: 'not-found' };
    this.presence.note(socket, missionId, view.userId, parsed.data.editing);
    return { ok: true };
  }

  /** As whom that socket follows the mission, or null where it may not. */
  private async viewOf(socket: Socket, missionId: MissionId): Promise<LiveView | null> {
    const link = linkSecretOf(socket);
    if (link?.of === 'display') {
      const display = await this.actorSource.displayOf(link.secret);
      return display === null ? null : viewOfDisplay(display, missionId);
    }
    if (link?.of === 'floor') {
      const worker = await this.actorSource.floorWorkerOf(link.secret);
      return worker === null ? null : viewOfFloorWorker(worker, missionId);
    }
    const actor = await this.actorSource.actorOf(signInSecretOf(socket));
    return actor === null ? null : viewOfActor(actor, missionId);
  }
}
