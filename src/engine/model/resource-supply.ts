/**
 * Tables or interpreters as the search sees them. Meetings that the same set of resources may serve form a class, so
 * that a set is stored once. Sets are bit sets of `words` 32-bit words.
 */
export interface ResourceSupply {
  readonly resourceCount: number;
  readonly words: number;
  /** Per meeting its class, or -1 where it needs no such resource. */
  readonly classOf: Int32Array;
  readonly classCount: number;
  /** Per class `words` words: who may serve it. */
  readonly eligible: Int32Array;
  /** Per slot `words` words: who is open or available. */
  readonly open: Int32Array;
}

/**
 * @param servingOf per meeting the resources that may serve it, or `null` where it needs none.
 * @param closedSlotsOf per resource the slots in which it serves nobody.
 */
export function compileSupply(
  slotCount: number,
  servingOf: readonly (readonly number[] | null)[],
  closedSlotsOf: readonly (readonly number[])[],
): ResourceSupply {
  const words = Math.max(1, Math.ceil(closedSlotsOf.length / BITS));
  const classByList = new Map<readonly number[], number>();
  const classByKey = new Map<string, number>();
  const members: (readonly number[])[] = [];
  const classOf = Int32Array.from(servingOf, (serving) => {
    if (serving === null) return -1;
    const same = classByList.get(serving);
    if (same !== undefined) return same;
    const key = serving.join();
    const known = classByKey.get(key);
    const found = known ?? members.push(serving) - 1;
    classByKey.set(key, found);
    classByList.set(serving, found);
    return found;
  });
  const eligible = new Int32Array(members.length * words);
  for (const [index, serving] of members.entries()) {
    for (const resource of serving) eligible[index * words + (resource >> 5)]! |= 1 << (resource & 31);
  }
  const open = openSets(slotCount, words, closedSlotsOf);
  return { resourceCount: closedSlotsOf.length, words, classOf, classCount: members.length, eligible, open };
}

const BITS = 32;

function openSets(slotCount: number, words: number, closedSlotsOf: readonly (readonly number[])[]): Int32Array {
  const open = new Int32Array(slotCount * words);
  for (const [resource, closedSlots] of closedSlotsOf.entries()) {
    const bit = 1 << (resource & 31);
    for (let slot = 0; slot < slotCount; slot += 1) open[slot * words + (resource >> 5)]! |= bit;
    for (const slot of closedSlots) open[slot * words + (resource >> 5)]! &= ~bit;
  }
  return open;
}

/** How many resources of the class are open in the slot. */
export function openCount(supply: ResourceSupply, resourceClass: number, slot: number): number {
  let count = 0;
  for (let word = 0; word < supply.words; word += 1) {
    let bits = supply.eligible[resourceClass * supply.words + word]! & supply.open[slot * supply.words + word]!;
    for (; bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}
