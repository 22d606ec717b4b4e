import { setTimeout as delay } from 'node:timers/promises';
import type { LaunchedServer } from './launch-server.js';
import type { Presence } from './presence.js';

/** A server that runs and that this program holds. */
export interface HeldServer extends LaunchedServer {
  readonly presence: Presence;
}

/** What became of a server that ended although nobody had asked it to. */
export type OutageNews =
  | { readonly event: 'database-server-lost'; readonly processId: number }
  | { readonly event: 'database-server-back'; readonly processId: number }
  | { readonly event: 'database-server-not-back'; readonly reason: string; readonly nextTryMilliseconds: number };

const shortestWaitMilliseconds = 100;
const longestWaitMilliseconds = 30_000;

/** Launches and holds the server, and calls `onLost` once when the hold breaks without having been let go. */
type HoldServer = (onLost: () => void) => Promise<HeldServer>;

/** Keeps a server running: one that was killed from outside is started again, however often that takes. */
export class KeptServer {
  private readonly lettingGo = new AbortController();
  private regaining: Promise<void> = Promise.resolve();

  private constructor(
    private readonly hold: HoldServer,
    private readonly tell: (news: OutageNews) => void,
    private held: HeldServer | null = null,
  ) {}

  static async start(hold: HoldServer, tell: (news: OutageNews) => void): Promise<KeptServer> {
    const kept = new KeptServer(hold, tell);
    kept.held = await kept.holdNow();
    return kept;
  }

  /** The server as it was last held. */
  get current(): HeldServer {
    if (this.held === null) throw new Error('A kept server is held before anybody gets it');
    return this.held;
  }

  /** From now on the server may end for good. Resolves when no attempt to start it again is under way. */
  async letGo(): Promise<void> {
    this.lettingGo.abort();
    await this.regaining;
  }

  private holdNow(): Promise<HeldServer> {
    return this.hold(() => {
      if (this.isLetGo) return;
      this.tell({ event: 'database-server-lost', processId: this.current.postmaster.processId });
      this.regaining = this.regain();
    });
  }

  private async regain(): Promise<void> {
    let wait = shortestWaitMilliseconds;
    while (await this.mayGoOnAfter(wait)) {
      try {
        this.held = await this.holdNow();
        this.tell({ event: 'database-server-back', processId: this.held.postmaster.processId });
        return;
      } catch (error) {
        wait = Math.min(wait * 2, longestWaitMilliseconds);
        this.tell({ event: 'database-server-not-back', reason: String(error), nextTryMilliseconds: wait });
      }
    }
  }

  private get isLetGo(): boolean {
    return this.lettingGo.signal.aborted;
  }

  /** Waits; false where the server was let go meanwhile. */
  private async mayGoOnAfter(milliseconds: number): Promise<boolean> {
    // Rejected only by letting go, which is asked next.
    await delay(milliseconds, undefined, { signal: this.lettingGo.signal }).catch(() => undefined);
    return !this.isLetGo;
  }
}
