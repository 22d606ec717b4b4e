import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import type { Display, FloorWorker } from '../../kernel/actor.js';
import { epochOf } from '../../kernel/instant.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { ActorSource } from '../http/actor-source.js';
import { hashOfSecret } from '../ids/secret.js';
import { Clock } from '../time/clock.js';
import { clientAddress } from './client-address.js';
import { ConnectionsByAddress } from './connections-by-address.js';
import { MessageAllowance, type MessageRate } from './message-allowance.js';
import { SignInWatch } from './sign-in-watch.js';
import { type LinkSecret, linkSecretOf, signInSecretOf } from './handshake-secret.js';

/** A page says what it watches when it opens and after each new connection; nobody changes pages faster for long. */
const MESSAGE_RATE: MessageRate = { burst: 20, perSecond: 2 };
/** Whoever has been refused so often without a pause does not listen to the answers. */
const MAXIMUM_REFUSALS_IN_A_ROW = 100;

/** What a refused message is answered with, as far as its sender asked for an answer. */
const TOO_MANY_MESSAGES = { ok: false, problem: 'too-many-messages' } as const;

type Answer = (answer: typeof TOO_MANY_MESSAGES) => void;

/** Decides which sockets come in, and how much each may say. */
@Injectable()
export class LiveDoor {
  private readonly logger = new Logger(LiveDoor.name);
  private readonly connections: ConnectionsByAddress;

  constructor(
    private readonly actorSource: ActorSource,
    private readonly signIns: SignInWatch,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.connections = new ConnectionsByAddress(config.socketsPerAddress);
  }

  /** Stands at the door of that server from now on. */
  guard(server: Server): void {
    this.limitConnections(server);
    server.use((socket, next) => {
      this.limitMessages(socket);
      this.admit(socket).then(
        () => {
          next();
        },
        (error: unknown) => {
          next(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  /** Before anything is kept for a connection: who holds too many gets HTTP status 403 and the reason. */
  private limitConnections(server: Server): void {
    server.engine.opts.allowRequest = (request, decide) => {
      const isAllowed = this.connections.hasRoomFor(clientAddress(request));
      if (!isAllowed) this.logger.warn({ event: 'socket-refused', reason: 'too-many-connections' });
      decide(isAllowed ? null : 'too-many-connections', isAllowed);
    };
    server.engine.on('connection', (connection: Server['engine']['clients'][string]) => {
      const address = clientAddress(connection.request);
      this.connections.opened(address);
      connection.once('close', () => {
        this.connections.closed(address);
      });
    });
  }

  private limitMessages(socket: Socket): void {
    const now = (): number => epochOf(this.clock.now());
    const allowance = new MessageAllowance(MESSAGE_RATE, now());
    let refusalsInARow = 0;
    socket.use((message, next) => {
      if (allowance.take(now())) {
        refusalsInARow = 0;
        next();
        return;
      }
      refusalsInARow += 1;
      const answer: unknown = message.at(-1);
      if (typeof answer === 'function') (answer as Answer)(TOO_MANY_MESSAGES);
      if (refusalsInARow < MAXIMUM_REFUSALS_IN_A_ROW) return;
      this.logger.warn({ event: 'socket-ended', reason: 'too-many-messages' });
      socket.disconnect(true);
    });
  }

  private async admit(socket: Socket): Promise<void> {
    const link = linkSecretOf(socket);
    const secret = link?.secret ?? signInSecretOf(socket);
    const known = link === null ? this.actorSource.actorOf(secret) : this.workerOrDisplay(link);
    if ((await known) === null) {
      this.logger.debug({ event: 'socket-turned-away' });
      throw new Error(link === null ? 'not-signed-in' : `${link.of}-link-ended`);
    }
    await this.signIns.bind(socket, hashOfSecret(secret));
  }

  private workerOrDisplay({ of, secret }: LinkSecret): Promise<Display | FloorWorker | null> {
    return of === 'display' ? this.actorSource.displayOf(secret) : this.actorSource.floorWorkerOf(secret);
  }
}
