import type { Request } from 'express';
import type { Actor, Display, FloorWorker } from '../../kernel/actor.js';

/** Name of the cookie that holds the secret of a sign-in. */
export const SIGN_IN_COOKIE = 'incontro_sign_in';

/** The channel of the database on which the hash of a secret is sent, with the commit that ends its sign-in or link. */
export const SIGN_IN_ENDED_CHANNEL = 'sign-in-ended';

/** Who is behind a sign-in, or behind the link of a display or of a post in the hall. The platform asks; the business that knows sign-ins answers. */
export abstract class ActorSource {
  /** The actor of that sign-in secret, or null where it is unknown, expired or revoked. */
  abstract actorOf(signInSecret: string): Promise<Actor | null>;

  /** The display of that link's secret, or null where it is unknown, expired or revoked. */
  abstract displayOf(linkSecret: string): Promise<Display | null>;

  /** Who works at the post of that link's secret, or null where it is unknown, expired or revoked. */
  abstract floorWorkerOf(linkSecret: string): Promise<FloorWorker | null>;

  /** Those among these hashes of secrets whose sign-in or link is still open. */
  abstract openAmong(secretHashes: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A file that came with a request, whole in memory. */
export interface ReceivedFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** A request after guard and upload: it knows who asks and what they brought. */
export interface KnownRequest extends Request {
  actor: Actor | null;
  /** Set where a display asks for the board. */
  display?: Display;
  /** Set where somebody who works in the hall asks. */
  floorWorker?: FloorWorker;
  file?: ReceivedFile;
}
