/** Something of one day, in minutes since midnight. */
interface DayBlock {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A block with its place among those that share time with it. */
type PlacedBlock<Block> = Block & {
  /** From 0, and how many there are side by side. */
  readonly column: number;
  readonly columns: number;
};

/** Puts blocks side by side where they share time; each of the others has the whole width. In order of time. */
export function layOutDay<Block extends DayBlock>(blocks: readonly Block[]): readonly PlacedBlock<Block>[] {
  const ordered = [...blocks].sort(
    (one, other) => one.startMinute - other.startMinute || other.endMinute - one.endMinute,
  );
  return clustersOf(ordered).flatMap(placeCluster);
}

/** Blocks between which no moment is free, together. */
function clustersOf<Block extends DayBlock>(ordered: readonly Block[]): Block[][] {
  const clusters: Block[][] = [];
  let endMinute = -1;
  for (const block of ordered) {
    if (block.startMinute >= endMinute) clusters.push([]);
    clusters.at(-1)?.push(block);
    endMinute = Math.max(endMinute, block.endMinute);
  }
  return clusters;
}

function placeCluster<Block extends DayBlock>(cluster: readonly Block[]): PlacedBlock<Block>[] {
  const ends: number[] = [];
  const columnOf = (block: Block): number => {
    const free = ends.findIndex((end) => end <= block.startMinute);
    const column = free === -1 ? ends.length : free;
    ends[column] = block.endMinute;
    return column;
  };
  const placed = cluster.map((block) => ({ ...block, column: columnOf(block) }));
  return placed.map((block) => ({ ...block, columns: ends.length }));
}

/** The minutes from the beginning of a block to the next that begins after its end, or to the end of what is shown. */
export function roomOf({ startMinute, endMinute }: DayBlock, all: readonly DayBlock[], lastMinute: number): number {
  const later = all.map((block) => block.startMinute).filter((start) => start >= endMinute);
  return Math.min(lastMinute, ...later) - startMinute;
}
