interface CountedChange {
  readonly topic: string;
  readonly count: number;
}

/** Remembers the last change that the server told of. */
export class ChangeFeed {
  private readonly subscribers = new Set<() => void>();
  private newest: CountedChange | null = null;

  readonly last = (): CountedChange | null => this.newest;

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  };

  tell(topic: string): void {
    this.newest = { topic, count: (this.newest?.count ?? 0) + 1 };
    for (const subscriber of this.subscribers) subscriber();
  }
}
