/** Writes into arrays of numbers that can be taken back, last first: what a depth-first search changes on its way. */
export class Trail {
  private readonly arrays: Int32Array[] = [];
  private readonly indices: number[] = [];
  private readonly before: number[] = [];

  set(array: Int32Array, index: number, value: number): void {
    const old = array[index]!;
    if (old === value) return;
    this.arrays.push(array);
    this.indices.push(index);
    this.before.push(old);
    array[index] = value;
  }

  /** To be handed to {@link undo}. */
  get mark(): number {
    return this.indices.length;
  }

  /** Takes back everything written since the mark. */
  undo(mark: number): void {
    while (this.indices.length > mark) this.arrays.pop()![this.indices.pop()!] = this.before.pop()!;
  }
}
