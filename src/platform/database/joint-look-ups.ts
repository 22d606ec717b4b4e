/** How many are under way at a time: those who ask meanwhile go together in the next. */
const MOST_AT_ONCE = 2;

interface Asker<Value> {
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Looks things up by their keys, many in one statement where many are asked for at once: whoever asks while enough are
 * under way is answered by the next, which begins after they asked. One who asks alone waits for nobody.
 */
export class JointLookUps<Value> {
  private waiting = new Map<string, Asker<Value>[]>();
  private underWay = 0;

  /** `find` gives what it finds, by key. */
  constructor(private readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {}

  /** What there is under that key, or null. Throws what `find` throws. */
  of(key: string): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      const askers = this.waiting.get(key) ?? [];
      this.waiting.set(key, askers);
      askers.push({ resolve, reject });
      void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    if (this.underWay >= MOST_AT_ONCE || this.waiting.size === 0) return;
    const asked = this.waiting;
    this.waiting = new Map();
    this.underWay += 1;
    try {
      const found = await this.find([...asked.keys()]);
      for (const [key, askers] of asked) for (const { resolve } of askers) resolve(found.get(key) ?? null);
    } catch (error) {
      for (const { reject } of [...asked.values()].flat()) reject(error);
    } finally {
      this.underWay -= 1;
      void this.goOn();
    }
  }
}
