import { useLayoutEffect, useState, type RefObject } from 'react';

/** Of one cell, in CSS pixels. */
interface CellPixels {
  readonly width: number;
  readonly height: number;
}

/** What columns and rows take before any is in the page. */
const USUAL: CellPixels = { width: 160, height: 105 };

/** How large the cells of a grid are: all alike, so that any of them tells. */
export function useCellPixels(table: RefObject<HTMLTableElement | null>): CellPixels {
  const [pixels, setPixels] = useState(USUAL);
  useLayoutEffect(() => {
    const measure = (): void => {
      const { width = 0, height = 0 } = table.current?.querySelector('td[data-slot-id]')?.getBoundingClientRect() ?? {};
      if (width === 0 || height === 0) return;
      setPixels((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    if (table.current !== null) observer.observe(table.current);
    return () => {
      observer.disconnect();
    };
  }, [table]);
  return pixels;
}
