/** Edges by gain, the largest first; equal gains by edge number. A binary heap. */
export class GainQueue {
  readonly #edges: number[] = [];
  readonly #gains: number[] = [];

  push(edge: number, gain: number): void {
    let place = this.#edges.length;
    this.#edges.push(edge);
    this.#gains.push(gain);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** The edge with the largest gain and that gain, taken out; `null` when empty. */
  pop(): { readonly edge: number; readonly gain: number } | null {
    const last = this.#edges.length - 1;
    if (last < 0) return null;
    this.#swap(0, last);
    const edge = this.#edges.pop() ?? 0;
    const gain = this.#gains.pop() ?? 0;
    this.#sinkFirst();
    return { edge, gain };
  }

  #sinkFirst(): void {
    let place = 0;
    for (;;) {
      let largest = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.#edges.length && this.#isBefore(child, largest)) largest = child;
      }
      if (largest === place) return;
      this.#swap(place, largest);
      place = largest;
    }
  }

  #isBefore(left: number, right: number): boolean {
    const difference = (this.#gains[left] ?? 0) - (this.#gains[right] ?? 0);
    return difference > 0 || (difference === 0 && (this.#edges[left] ?? 0) < (this.#edges[right] ?? 0));
  }

  #swap(left: number, right: number): void {
    const edge = this.#edges[left] ?? 0;
    const gain = this.#gains[left] ?? 0;
    this.#edges[left] = this.#edges[right] ?? 0;
    this.#gains[left] = this.#gains[right] ?? 0;
    this.#edges[right] = edge;
    this.#gains[right] = gain;
  }
}
