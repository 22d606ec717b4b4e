/**
 * The pairs of languages that interpreters bridge, each with an index for the engine. A pair is written with its two
 * codes in alphabetic order: `it-ru`.
 */
export class LanguagePairs {
  private readonly indexByPair = new Map<string, number>();

  /** All pairs met so far, by index. */
  get names(): readonly string[] {
    return [...this.indexByPair.keys()];
  }

  /** The pairs that somebody with those languages bridges. */
  within(languages: readonly string[]): number[] {
    const distinct = [...new Set(languages)].sort();
    return distinct.flatMap((one, index) => distinct.slice(index + 1).map((other) => this.indexOf(one, other)));
  }

  /**
   * The pairs of which any one makes it possible for two companies to talk; none where they share a language, or where
   * the languages of one are not known.
   */
  between(one: readonly string[], other: readonly string[]): number[] {
    if (one.some((language) => other.includes(language))) return [];
    const pairs = one.flatMap((mine) => other.map((theirs) => this.indexOf(mine, theirs)));
    return [...new Set(pairs)].sort((left, right) => left - right);
  }

  private indexOf(one: string, other: string): number {
    const pair = one < other ? `${one}-${other}` : `${other}-${one}`;
    const known = this.indexByPair.get(pair);
    if (known !== undefined) return known;
    this.indexByPair.set(pair, this.indexByPair.size);
    return this.indexByPair.size - 1;
  }
}
