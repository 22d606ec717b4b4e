import type { FoundAgenda, Problem } from '../engine/index.js';

/** Memory that all threads see: a stop flag, the best agenda any of them has found, and the bound on its breaks. */
export interface SharedMemory {
  readonly control: SharedArrayBuffer;
  readonly score: SharedArrayBuffer;
  readonly slots: SharedArrayBuffer;
  readonly rests: SharedArrayBuffer;
}

export function createSharedMemory({ meetings, interpreters, slots }: Problem): SharedMemory {
  const memory = {
    control: new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT),
    score: new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT),
    slots: new SharedArrayBuffer(Math.max(1, meetings.length) * Int32Array.BYTES_PER_ELEMENT),
    rests: new SharedArrayBuffer(interpreters.length * slots.length),
  };
  new Float64Array(memory.score).fill(Number.POSITIVE_INFINITY);
  return memory;
}

const STOP = 0;
const LOCK = 1;
const BOUND = 2;

/** One thread's view of the shared memory. */
export class SharedBest {
  private readonly control: Int32Array;
  private readonly score: Float64Array;
  private readonly slots: Int32Array;
  private readonly rests: Uint8Array;

  constructor(memory: SharedMemory) {
    this.control = new Int32Array(memory.control);
    this.score = new Float64Array(memory.score);
    this.slots = new Int32Array(memory.slots);
    this.rests = new Uint8Array(memory.rests);
  }

  stop(): void {
    Atomics.store(this.control, STOP, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.control, STOP) === 1;
  }

  /** Complete agendas have at least so many breaks, as far as is known. */
  get lowerBound(): number {
    return Atomics.load(this.control, BOUND);
  }

  raiseLowerBound(breaks: number): void {
    Atomics.store(this.control, BOUND, breaks);
  }

  /** Leaves this agenda for the others if it is the best; answers with theirs if that is better, otherwise `null`. */
  exchange(mine: FoundAgenda): FoundAgenda | null {
    this.lock();
    try {
      const [medium = 0, soft = 0] = this.score;
      const difference = mine.score.medium - medium || mine.score.soft - soft;
      if (difference > 0) {
        const slots = this.slots.slice(0, mine.slots.length);
        return { score: { hard: 0, medium, soft }, slots, rests: this.rests.slice() };
      }
      this.score.set([mine.score.medium, mine.score.soft]);
      this.slots.set(mine.slots);
      this.rests.set(mine.rests);
      return null;
    } finally {
      this.unlock();
    }
  }

  /** The best agenda's slots where every meeting has one; otherwise `null`. */
  readComplete(): number[] | null {
    this.lock();
    try {
      const isKnown = this.score[0] !== Number.POSITIVE_INFINITY;
      return isKnown && this.slots.every((slot) => slot >= 0) ? [...this.slots] : null;
    } finally {
      this.unlock();
    }
  }

  private lock(): void {
    while (Atomics.compareExchange(this.control, LOCK, 0, 1) !== 0) Atomics.wait(this.control, LOCK, 1);
  }

  private unlock(): void {
    Atomics.store(this.control, LOCK, 0);
    Atomics.notify(this.control, LOCK, 1);
  }
}
