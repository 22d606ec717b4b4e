import { io, type Socket } from 'socket.io-client';
import type { SolveProgress } from '../api-client/contract.js';
import { currentInstant } from '../time/clock.js';
import type { ConnectionState } from './connection-state.js';
import { Presence, type PresenceClientEvents, type PresenceServerEvents } from './presence/presence.js';

export interface Change {
  readonly missionId: string;
  readonly topic: string;
  readonly ids: readonly string[];
}
export interface RunProgress {
  readonly missionId: string;
  readonly runId: string;
  readonly progress: SolveProgress;
}
/** How patient a connection is, in milliseconds. */
interface Patience {
  /** How long it waits before it asks again after a refusal: doubled each time up to the longest. */
  readonly shortestWait: number;
  readonly longestWait: number;
  /** How long it waits for an answer. */
  readonly answer: number;
}
const usualPatience: Patience = { shortestWait: 1000, longestWait: 30_000, answer: 5000 };
/** What the server says to whoever must sign in first, or whose link has ended: asking again would not help. */
const REFUSED_FOR_GOOD: ReadonlySet<string> = new Set(['not-signed-in', 'display-link-ended', 'floor-link-ended']);

/** Changes that belong together. Whoever has heard less than `after` has missed something before them. */
interface Changed {
  readonly missionId: string;
  readonly after: number;
  readonly sequence: number;
  readonly changes: readonly NumberedChange[];
}
interface NumberedChange {
  readonly sequence: number;
  readonly topic: string;
  readonly ids: readonly string[];
}
interface ServerEvents extends PresenceServerEvents {
  changed: (changed: Changed) => void;
  /** More was missed than is kept: everything must be fetched again. */
  rebuild: (mission: { missionId: string; sequence: number }) => void;
  /** All up to that number has been told on this connection. */
  pulse: (standing: { missionId: string; sequence: number }) => void;
  'solve-progress': (progress: RunProgress) => void;
}
type WatchAnswer =
  { ok: true; sequence: number; rebuild: boolean; changes: readonly NumberedChange[] } | { ok: false; problem: string };
interface ClientEvents extends PresenceClientEvents {
  watch: (mission: { missionId: string; after: number | null }, acknowledge: (answer: WatchAnswer) => void) => void;
}
type LiveSocket = Socket<ServerEvents, ClientEvents>;

export interface LiveListener {
  readonly onChange: (change: Change) => void;
  readonly onProgress: (progress: RunProgress) => void;
  /** Changes may have been missed: everything must be fetched again. */
  readonly onCaughtUp: () => void;
  /** The sign-in of this browser has ended, or the link that the page came by. */
  readonly onSignedOut: () => void;
}

const newSocket = (): LiveSocket => io({ withCredentials: true, autoConnect: false, reconnectionDelayMax: 5000 });

/**
 * The one socket of the page. It says what has changed, never the content: that is fetched over HTTP. The server forgets
 * what a lost connection watched, so every connection asks again; and so does one whose question was refused or lost.
 */
export class LiveConnection {
  readonly presence: Presence;
  private readonly subscribers = new Set<() => void>();
  private state: ConnectionState = { status: 'connecting' };
  private watchedMission: string | null = null;
  /** The number of the last change of that mission that the page knows of; null before it knows of any. */
  private heard: number | null = null;
  /** What comes while the server is asked what was missed; null while nothing is asked. */
  private held: Changed[] | null = null;
  private nextWait: number;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly listener: LiveListener,
    private readonly socket: LiveSocket = newSocket(),
    private readonly patience: Patience = usualPatience,
  ) {
    this.nextWait = patience.shortestWait;
    this.presence = new Presence(socket);
    socket.on('connect', () => {
      this.askToWatch();
    });
    socket.on('disconnect', () => {
      this.markOffline();
      this.connectLater();
    });
    socket.on('connect_error', (error) => {
      this.markOffline();
      if (REFUSED_FOR_GOOD.has(error.message)) listener.onSignedOut();
      else this.connectLater();
    });
    socket.on('changed', (changed) => {
      if (changed.missionId === this.watchedMission) this.hear(changed);
    });
    socket.on('rebuild', ({ missionId, sequence }) => {
      if (missionId !== this.watchedMission) return;
      this.heard = sequence;
      listener.onCaughtUp();
    });
    socket.on('pulse', ({ missionId, sequence }) => {
      if (missionId !== this.watchedMission || this.heard === null || this.held !== null) return;
      this.heard = Math.max(this.heard, sequence);
    });
    socket.on('solve-progress', listener.onProgress);
  }

  readonly currentState = (): ConnectionState => this.state;

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  };

  watch(missionId: string): void {
    if (missionId !== this.watchedMission) this.forgetHeard();
    this.watchedMission = missionId;
    this.presence.enter(missionId);
    this.stopWaiting();
    if (this.socket.connected) this.askToWatch();
    else this.socket.connect();
  }

  close(): void {
    this.watchedMission = null;
    this.presence.enter(null);
    this.forgetHeard();
    this.stopWaiting();
    this.socket.disconnect();
    this.enter({ status: 'connecting' });
  }

  /** What was heard, and what is held, is of a mission that is left. */
  private forgetHeard(): void {
    this.heard = null;
    this.held = null;
  }

  private askToWatch(): void {
    const missionId = this.watchedMission;
    if (missionId === null) return;
    this.held ??= [];
    this.socket
      .timeout(this.patience.answer)
      .emit('watch', { missionId, after: this.heard }, (lost: Error | null, answer: WatchAnswer) => {
        // Meanwhile the page may have turned to another mission, or to none.
        if (missionId !== this.watchedMission) return;
        if (lost === null && answer.ok) this.enterLive(missionId, answer);
        else this.askLater();
      });
  }

  private enterLive(missionId: string, missed: Extract<WatchAnswer, { ok: true }>): void {
    this.nextWait = this.patience.shortestWait;
    this.enter({ status: 'live' });
    if (this.heard === null || missed.rebuild) this.listener.onCaughtUp();
    else this.tell({ missionId, ...missed });
    this.heard = missed.sequence;
    const held = this.held ?? [];
    this.held = null;
    for (const changed of held) this.hear(changed);
  }

  /** Each change once; where some are missing between, the server is asked for them. */
  private hear(changed: Changed): void {
    if (this.held !== null) {
      this.held.push(changed);
      return;
    }
    if (this.heard === null || changed.sequence <= this.heard) return;
    if (changed.after > this.heard) {
      this.askToWatch();
      return;
    }
    this.tell(changed);
    this.heard = changed.sequence;
  }

  private tell({ missionId, changes }: Pick<Changed, 'missionId' | 'changes'>): void {
    const heard = this.heard ?? 0;
    for (const { sequence, topic, ids } of changes) {
      if (sequence > heard) this.listener.onChange({ missionId, topic, ids });
    }
  }

  /** The client connects again by itself after a broken line, never after the server has refused or ended it. */
  private connectLater(): void {
    if (!this.socket.active) this.afterAWait(() => this.socket.connect());
  }

  /** A connection that breaks meanwhile asks by itself once it is there again. */
  private askLater(): void {
    this.markOffline();
    this.afterAWait(() => {
      if (this.socket.connected) this.askToWatch();
    });
  }

  private afterAWait(tryAgain: () => void): void {
    if (this.watchedMission === null) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(tryAgain, this.nextWait);
    this.nextWait = Math.min(this.nextWait * 2, this.patience.longestWait);
  }

  private stopWaiting(): void {
    clearTimeout(this.retry);
    this.nextWait = this.patience.shortestWait;
  }

  private markOffline(): void {
    if (this.state.status === 'offline' || this.watchedMission === null) return;
    this.enter({ status: 'offline', since: currentInstant() });
  }

  private enter(state: ConnectionState): void {
    this.state = state;
    for (const subscriber of this.subscribers) subscriber();
  }
}
