import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, type RefObject } from 'react';

/** So many rows or columns are ready before and behind what is seen, so that none comes late while somebody scrolls. */
const READY = { rows: 4, columns: 2 } as const;

/** The rows, or the columns, of a long grid. */
interface Line {
  readonly of: 'rows' | 'columns';
  readonly count: number;
  /** How much of the region each takes, in CSS pixels. */
  readonly pixels: number;
}

/** One that is in the page. */
export interface ShownOne {
  readonly index: number;
  /** How many before it, up to the last that is in the page too, are not. */
  readonly skipped: number;
}

/** Which rows, or columns, are in the page. */
export interface ShownSpan {
  readonly shown: readonly ShownOne[];
  /** How many follow the last of them. */
  readonly skippedAtEnd: number;
}

/**
 * Which rows or columns of a large grid are in the page: those in sight of what scrolls, a few around them, and `kept`,
 * which have the focus or must be able to take it. The same object as long as they are the same.
 */
export function useShownSpan(
  region: RefObject<HTMLElement | null>,
  { of, count, pixels }: Line,
  kept: readonly number[],
): ShownSpan {
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    horizontal: of === 'columns',
    getScrollElement: () => region.current,
    estimateSize: () => pixels,
    overscan: READY[of],
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])],
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, pixels]);
  const key = virtualizer.getVirtualIndexes().join(' ');
  return useMemo(() => spanOf(key, count), [key, count]);
}

function spanOf(key: string, count: number): ShownSpan {
  const indexes = key === '' ? [] : key.split(' ').map(Number);
  const inOrder = indexes.filter((index) => index < count).sort((one, other) => one - other);
  const shown = inOrder.map((index, place) => ({ index, skipped: index - (inOrder[place - 1] ?? -1) - 1 }));
  return { shown, skippedAtEnd: count - 1 - (inOrder.at(-1) ?? -1) };
}
