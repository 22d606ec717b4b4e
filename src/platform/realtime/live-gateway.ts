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
import { membershipIn } from '../../kernel/actor.js';
import type { MissionId } from '../../kernel/id.js';
import { ActorSource } from '../http/actor-source.js';
import type { LiveBus } from './live-bus.js';
import { LiveDoor } from './live-door.js';
import { boardRoom, missionRoom, organisersRoom, participationRoom } from './live-update.js';
import { displaySecretOf, signInSecretOf } from './handshake-secret.js';
import { SignInWatch } from './sign-in-watch.js';

/** Injection token of what carries messages between processes. */
export const LIVE_BUS = Symbol('LiveBus');

const watchRequest = z.object({ missionId: z.uuid() });
const RECOVERY_WINDOW_MILLISECONDS = 2 * 60_000;
/** Whoever does not say within this time who they are, or was refused, loses the connection. */
const INTRODUCTION_MILLISECONDS = 10_000;
const MAXIMUM_MESSAGE_BYTES = 10_000;

type WatchAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/** The sockets of browsers: who has no sign-in is turned away at the door, and hears only of missions they are in. */
@WebSocketGateway({
  connectionStateRecovery: { maxDisconnectionDuration: RECOVERY_WINDOW_MILLISECONDS, skipMiddlewares: false },
  connectTimeout: INTRODUCTION_MILLISECONDS,
  maxHttpBufferSize: MAXIMUM_MESSAGE_BYTES,
})
export class LiveGateway implements OnGatewayInit<Server>, OnApplicationShutdown {
  /** Null until the process listens. */
  @WebSocketServer() private readonly server: Server | null = null;

  constructor(
    private readonly actorSource: ActorSource,
    private readonly door: LiveDoor,
    private readonly signIns: SignInWatch,
    @Inject(LIVE_BUS) private readonly bus: LiveBus,
  ) {}

  async afterInit(server: Server): Promise<void> {
    this.door.guard(server);
    await this.bus.attach(server);
    await this.signIns.begin(server);
  }

  onApplicationShutdown(): void {
    this.server?.disconnectSockets(true);
  }

  /** Joins the rooms of a mission that the reader takes part in. Who they are is read again: it may have changed. */
  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<WatchAnswer> {
    const parsed = watchRequest.safeParse(message);
    if (!parsed.success) return { ok: false, problem: 'invalid-input' };
    const missionId = parsed.data.missionId as MissionId;
    const rooms = await this.roomsFor(socket, missionId);
    if (rooms === null) return { ok: false, problem: 'not-found' };
    await socket.join(rooms);
    return { ok: true };
  }

  /** The rooms in which that socket hears of the mission, or null where it may not. */
  private async roomsFor(socket: Socket, missionId: MissionId): Promise<string[] | null> {
    const displaySecret = displaySecretOf(socket);
    if (displaySecret !== null) {
      const display = await this.actorSource.displayOf(displaySecret);
      return display?.missionId === missionId ? [boardRoom(missionId)] : null;
    }
    const actor = await this.actorSource.actorOf(signInSecretOf(socket));
    const membership = actor === null ? null : membershipIn(actor, missionId);
    if (membership === null) return null;
    const { participationId } = membership;
    return [
      missionRoom(missionId),
      participationId === null ? organisersRoom(missionId) : participationRoom(participationId),
    ];
  }
}
