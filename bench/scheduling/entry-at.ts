/** The entry at an index that must exist. */
export function entryAt<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new Error(`No entry ${index} in a list of ${list.length}.`);
  return entry;
}
