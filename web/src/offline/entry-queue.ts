import type { Problem } from '../api-client/problem.js';
import {
  type AnyEntry,
  type EntryCommand,
  havingSeen,
  type NewDeskEntry,
  type StandingFact,
  subjectOf,
} from './desk-entry.js';
import { answerTo, inStore } from './device-database.js';

const CHANNEL = 'incontro-desk-entries';

/** What was written down and has not arrived, on this device: all tabs look at the same. */
export class EntryQueue {
  private readonly subscribers = new Set<() => void>();
  private readonly otherTabs = new BroadcastChannel(CHANNEL);
  private entries: readonly AnyEntry[] = [];

  constructor() {
    // A browser that keeps nothing has nothing to show; what is added then is refused.
    const look = (): void => void this.read().catch(() => undefined);
    this.otherTabs.onmessage = look;
    look();
  }

  readonly current = (): readonly AnyEntry[] => this.entries;

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  };

  /** Resolves once it is kept: from then on no closed tab loses it. Rejects where this browser keeps nothing. */
  async add(entry: NewDeskEntry<EntryCommand>): Promise<void> {
    await inStore('entries', 'readwrite', (store) => answerTo(store.add(entry)));
    await this.changed();
  }

  /** It has arrived. Later ones about the same build on what it has made of it. */
  async settle({ order, command }: AnyEntry, fact: StandingFact | null): Promise<void> {
    const subject = subjectOf(command);
    await inStore('entries', 'readwrite', async (store) => {
      await answerTo(store.delete(order));
      if (fact === null || subject === null) return;
      for (const later of await allIn(store)) {
        if (later.order < order || subjectOf(later.command) !== subject) continue;
        await answerTo(store.put({ ...later, command: havingSeen(later.command, fact) }));
      }
    });
    await this.changed();
  }

  /** The server has not taken it. Another tab may have settled it meanwhile: then it stays settled. */
  refuse(entry: AnyEntry, conflict: Problem): Promise<void> {
    return this.replace(entry, { ...entry, conflict });
  }

  /** Says it again under a new key, now that what stands has been seen. */
  insist(entry: AnyEntry, command: EntryCommand, key: string): Promise<void> {
    return this.replace(entry, { ...entry, command, key, conflict: null });
  }

  /** Lets it go: what stands is true. */
  async drop({ order }: AnyEntry): Promise<void> {
    await inStore('entries', 'readwrite', (store) => answerTo(store.delete(order)));
    await this.changed();
  }

  async read(): Promise<readonly AnyEntry[]> {
    this.entries = await inStore('entries', 'readonly', allIn);
    for (const subscriber of this.subscribers) subscriber();
    return this.entries;
  }

  private async replace(entry: AnyEntry, replacement: AnyEntry): Promise<void> {
    await inStore('entries', 'readwrite', async (store) => {
      const kept = await answerTo(store.get(entry.order) as IDBRequest<AnyEntry | undefined>);
      if (kept?.key === entry.key) await answerTo(store.put(replacement));
    });
    await this.changed();
  }

  private async changed(): Promise<void> {
    this.otherTabs.postMessage(null);
    await this.read();
  }
}

function allIn(store: IDBObjectStore): Promise<AnyEntry[]> {
  return answerTo(store.getAll() as IDBRequest<AnyEntry[]>);
}
