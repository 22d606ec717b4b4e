/** Growth beyond which all activities are scaled down, well within what a double can hold. */
const LARGEST_ACTIVITY = 1e100;

/** Open variables by activity, the most active first: a binary heap with exponentially decaying scores (EVSIDS). */
export class VariableOrder {
  /** How much of the activity is kept per conflict. */
  decay = 0.95;
  private activities = new Float64Array(0);
  private heap = new Int32Array(0);
  private positions = new Int32Array(0);
  private size = 0;
  private increment = 1;

  addVariable(variable: number): void {
    if (variable >= this.heap.length) this.grow(Math.max(1024, variable * 2));
    this.positions[variable] = -1;
    this.insert(variable);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  bump(variable: number): void {
    const activity = this.activities[variable]! + this.increment;
    this.activities[variable] = activity;
    if (activity > LARGEST_ACTIVITY) this.rescale();
    if (this.positions[variable]! >= 0) this.rise(this.positions[variable]!);
  }

  endConflict(): void {
    this.increment /= this.decay;
  }

  insert(variable: number): void {
    if (this.positions[variable]! >= 0) return;
    this.heap[this.size] = variable;
    this.positions[variable] = this.size;
    this.size += 1;
    this.rise(this.size - 1);
  }

  takeMostActive(): number {
    const top = this.heap[0]!;
    this.size -= 1;
    this.positions[top] = -1;
    if (this.size > 0) {
      this.heap[0] = this.heap[this.size]!;
      this.positions[this.heap[0]] = 0;
      this.sink(0);
    }
    return top;
  }

  private rise(from: number): void {
    const { heap, positions, activities } = this;
    const variable = heap[from]!;
    const activity = activities[variable]!;
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const above = heap[parent]!;
      if (activities[above]! >= activity) break;
      heap[position] = above;
      positions[above] = position;
      position = parent;
    }
    heap[position] = variable;
    positions[variable] = position;
  }

  private sink(from: number): void {
    const { heap, positions, activities, size } = this;
    const variable = heap[from]!;
    const activity = activities[variable]!;
    let position = from;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= size) break;
      if (child + 1 < size && activities[heap[child + 1]!]! > activities[heap[child]!]!) child += 1;
      const below = heap[child]!;
      if (activities[below]! <= activity) break;
      heap[position] = below;
      positions[below] = position;
      position = child;
    }
    heap[position] = variable;
    positions[variable] = position;
  }

  private rescale(): void {
    for (let index = 0; index < this.activities.length; index += 1) this.activities[index]! /= LARGEST_ACTIVITY;
    this.increment /= LARGEST_ACTIVITY;
  }

  private grow(capacity: number): void {
    const activities = new Float64Array(capacity);
    activities.set(this.activities);
    this.activities = activities;
    const heap = new Int32Array(capacity);
    heap.set(this.heap);
    this.heap = heap;
    const positions = new Int32Array(capacity).fill(-1);
    positions.set(this.positions);
    this.positions = positions;
  }
}
