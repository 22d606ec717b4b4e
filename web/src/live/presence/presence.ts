import type { Socket } from 'socket.io-client';

/** An organiser who has the mission open. */
export interface Present {
  readonly userId: string;
  /** What they edit or look at, a kind, a colon and a name (`meeting:01a2…`, `screen:agenda`); null where that is not known. */
  readonly editing: string | null;
}

export interface PresenceServerEvents {
  presence: (told: { missionId: string; present: readonly Present[] }) => void;
}
type EditAnswer = { ok: true } | { ok: false; problem: string };
export interface PresenceClientEvents {
  editing: (told: { missionId: string; editing: string | null }, acknowledge: (answer: EditAnswer) => void) => void;
}

/** What is said too fast, or lost, is said again after so long. */
const WAIT_MILLISECONDS = 2_000;
const NOBODY: readonly Present[] = [];

/**
 * Which organisers have the mission open and what they edit, this page among them. A soft lock: it keeps nobody out, so what
 * gets lost does little harm. Whoever is told nothing is no organiser, and says nothing.
 */
export class Presence {
  private readonly subscribers = new Set<() => void>();
  private readonly edits: string[] = [];
  private screen: string | null = null;
  private missionId: string | null = null;
  private present = NOBODY;
  /** What the server knows of this page; undefined as long as it has not told who is there. */
  private told: string | null | undefined;
  private isTelling = false;

  constructor(private readonly socket: Socket<PresenceServerEvents, PresenceClientEvents>) {
    socket.on('presence', ({ missionId, present }) => {
      if (missionId !== this.missionId) return;
      this.show(present);
      if (this.told === undefined) this.told = null;
      this.tell();
    });
    socket.on('disconnect', () => {
      this.told = undefined;
      this.show(NOBODY);
    });
  }

  readonly current = (): readonly Present[] => this.present;

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  };

  /** The mission that the page shows now; null for none. */
  enter(missionId: string | null): void {
    if (missionId === this.missionId) return;
    this.missionId = missionId;
    this.told = undefined;
    this.show(NOBODY);
  }

  /** What is looked at as long as nothing is edited. */
  lookAt(screen: string | null): void {
    this.screen = screen;
    this.tell();
  }

  /** Says that something is edited; gives what says that it is no more. Of several the last begun counts. */
  begin(what: string): () => void {
    this.edits.push(what);
    this.tell();
    return () => {
      this.edits.splice(this.edits.lastIndexOf(what), 1);
      this.tell();
    };
  }

  private tell(): void {
    const { missionId } = this;
    const editing = this.edits.at(-1) ?? this.screen;
    if (missionId === null || this.told === undefined || this.told === editing || this.isTelling) return;
    this.isTelling = true;
    this.socket.timeout(WAIT_MILLISECONDS).emit('editing', { missionId, editing }, (lost: Error | null, answer) => {
      this.isTelling = false;
      if (missionId !== this.missionId || this.told === undefined) return;
      const isHeard = lost === null && (answer.ok || answer.problem !== 'too-many-messages');
      if (isHeard) this.told = editing;
      if (isHeard || lost !== null) this.tell();
      else
        setTimeout(() => {
          this.tell();
        }, WAIT_MILLISECONDS);
    });
  }

  private show(present: readonly Present[]): void {
    this.present = present;
    for (const subscriber of this.subscribers) subscriber();
  }
}
