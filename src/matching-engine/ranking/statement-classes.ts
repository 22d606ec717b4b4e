/** Numbers the profiles of one side by what they state, so that what is stated alike is judged once. */
export class StatementClasses<Profile> {
  /** By position of the profile: its class. */
  readonly classOf: Int32Array;
  /** By class: a profile that states it. */
  readonly examples: Profile[] = [];
  readonly #read: (profile: Profile, position: number) => readonly unknown[];
  readonly #classByKey = new Map<string, number>();

  constructor(profiles: readonly Profile[], read: (profile: Profile, position: number) => readonly unknown[]) {
    this.#read = read;
    this.classOf = new Int32Array(profiles.length);
    profiles.forEach((profile, position) => {
      this.assign(position, profile);
    });
  }

  /** How many classes there are. */
  get size(): number {
    return this.examples.length;
  }

  /** Puts the profile at `position` into the class of what it states now. */
  assign(position: number, profile: Profile): void {
    const key = keyOf(this.#read(profile, position));
    const known = this.#classByKey.get(key);
    this.classOf[position] = known ?? this.examples.length;
    if (known !== undefined) return;
    this.#classByKey.set(key, this.examples.length);
    this.examples.push(profile);
  }
}

/** Equal for equal sets of statements. Most profiles state one thing of a kind or nothing, which needs no set. */
function keyOf(stated: readonly unknown[]): string {
  if (stated.length === 0) return '';
  if (stated.length === 1) return `1 ${String(stated[0])}`;
  const [first, ...others] = [...new Set(stated.map(String))].sort();
  return others.length === 0 ? `1 ${first}` : JSON.stringify([first, ...others]);
}
