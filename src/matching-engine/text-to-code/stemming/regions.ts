/**
 * The region R1 of Snowball's stemmers: what follows the first consonant after a vowel, searched from `from`. R2 is the
 * same searched again from R1.
 * @returns the index where the region begins; the length of the word when it is empty
 */
export function regionAfterVowelAndConsonant(word: string, vowels: string, from = 0): number {
  for (let index = from + 1; index < word.length; index += 1) {
    if (vowels.includes(word[index - 1]!) && !vowels.includes(word[index]!)) return index + 1;
  }
  return word.length;
}

/** The longest of `endings` that the word ends with, or `null`. */
export function longestEnding(word: string, endings: readonly string[]): string | null {
  let longest: string | null = null;
  for (const ending of endings) {
    if (word.endsWith(ending) && ending.length > (longest?.length ?? 0)) longest = ending;
  }
  return longest;
}

/** True when the word ends with `ending` and that ending lies within the region that begins at `start`. */
export function endsWithin(word: string, ending: string, start: number): boolean {
  return word.endsWith(ending) && word.length - ending.length >= start;
}

/** The word without so many last letters. */
export function withoutLast(word: string, letters: number): string {
  return word.slice(0, word.length - letters);
}
