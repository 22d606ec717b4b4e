/** Numbers for texts, in the order in which they first come. */
export class Numbering {
  readonly #numberByText = new Map<string, number>();

  /** How many texts have a number, which is one more than the largest. */
  get size(): number {
    return this.#numberByText.size;
  }

  /** The text's number, a new one if it has none yet. */
  numberOf(text: string): number {
    const known = this.#numberByText.get(text);
    if (known !== undefined) return known;
    this.#numberByText.set(text, this.#numberByText.size);
    return this.#numberByText.size - 1;
  }
}
