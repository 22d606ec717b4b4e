/** Lists of indices, one per group, laid end to end: group g is `items[start[g]]` up to but without `items[start[g + 1]]`. */
export interface GroupedIndices {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Lays the lists end to end, in the order given. */
export function groupIndices(groups: readonly (readonly number[])[]): GroupedIndices {
  const start = new Int32Array(groups.length + 1);
  for (const [index, group] of groups.entries()) start[index + 1] = start[index]! + group.length;
  const items = new Int32Array(start[groups.length]!);
  let next = 0;
  for (const group of groups) {
    for (const item of group) {
      items[next] = item;
      next += 1;
    }
  }
  return { start, items };
}
