import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Of a row with one meeting in each cell, in CSS pixels; what a row really takes is measured once it is there. */
const USUAL_HEIGHT = 75;
/** So many rows are ready above and below what is seen, so that none comes late while somebody scrolls. */
const READY_ROWS = 6;

/** A row that is in the page. */
export interface ShownRow<Row> {
  readonly row: Row;
  readonly index: number;
  /** The height of the rows above it that are not in the page, in CSS pixels. */
  readonly gapAbove: number;
}

interface ShownRows<Row> {
  readonly rows: readonly ShownRow<Row>[];
  /** The height of what follows the last of them. */
  readonly gapBelow: number;
  /** For the `ref` of each row, which names its place in `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
}

/**
 * Which rows of a long table are in the page: those in sight of what scrolls, a few around them, and `kept`, which have
 * the focus or must be able to take it.
 */
export function useShownRows<Row>(
  region: RefObject<HTMLElement | null>,
  all: readonly Row[],
  kept: readonly number[],
): ShownRows<Row> {
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: all.length,
    getScrollElement: () => region.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: READY_ROWS,
    rangeExtractor: (range) => {
      const rows = new Set([...defaultRangeExtractor(range), ...kept]);
      return [...rows].sort((one, other) => one - other);
    },
  });
  let end = 0;
  const rows = virtualizer.getVirtualItems().flatMap(({ index, start, end: ownEnd }) => {
    const row = all[index];
    if (row === undefined) return [];
    const gapAbove = start - end;
    end = ownEnd;
    return [{ row, index, gapAbove }];
  });
  return { rows, gapBelow: virtualizer.getTotalSize() - end, measure: virtualizer.measureElement };
}
