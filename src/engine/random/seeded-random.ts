/**
 * A small fast seeded generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix32. Equal seeds give equal
 * sequences on every machine, for only 32-bit integer arithmetic is used.
 */
export class SeededRandom {
  private first: number;
  private second: number;
  private third: number;
  private counter = 1;

  /** @param seed any whole number; the low 32 bits count. */
  constructor(seed: number) {
    let state = seed | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.first = next();
    this.second = next();
    this.third = next();
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) this.bits();
  }

  /** 32 random bits, as a number from 0 to 2^32 - 1. */
  bits(): number {
    const sum = (((this.first + this.second) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.first = this.second ^ (this.second >>> 9);
    this.second = (this.third + (this.third << 3)) | 0;
    this.third = ((this.third << 21) | (this.third >>> 11)) + sum;
    this.third |= 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to `limit` - 1; `limit` from 1 to 2^32. */
  below(limit: number): number {
    return Math.floor((this.bits() / TWO_TO_32) * limit);
  }

  /**
   * The same for a `limit` of at most 32767, in whole numbers throughout and so several times faster; some numbers are
   * likelier than others by one part in 65536 / `limit`.
   */
  belowFew(limit: number): number {
    return ((this.bits() >>> 16) * limit) >>> 16;
  }

  /** A number from 0 (included) to 1 (excluded). */
  unit(): number {
    return this.bits() / TWO_TO_32;
  }
}

const TWO_TO_32 = 4294967296;

/** The author's advice: discard the first outputs, in which the seed still shows. */
const WARM_UP_ROUNDS = 12;
