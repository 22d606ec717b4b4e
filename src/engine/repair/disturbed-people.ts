import type { Trail } from './trail.js';

/** Who is disturbed so far, each counted once. A person is a participant, or `participantCount` + an interpreter. */
export class DisturbedPeople {
  /** In order of being disturbed, the first `count` entries. */
  readonly list: Int32Array;
  private readonly isIn: Int32Array;
  private readonly size = new Int32Array(1);

  constructor(
    personCount: number,
    private readonly trail: Trail,
  ) {
    this.list = new Int32Array(personCount);
    this.isIn = new Int32Array(personCount);
  }

  get count(): number {
    return this.size[0]!;
  }

  has(person: number): boolean {
    return this.isIn[person] === 1;
  }

  add(person: number): void {
    if (this.isIn[person] === 1) return;
    this.trail.set(this.isIn, person, 1);
    this.trail.set(this.list, this.count, person);
    this.trail.set(this.size, 0, this.count + 1);
  }
}
