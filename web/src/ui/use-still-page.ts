import { useEffect, type RefObject } from 'react';

/**
 * Keeps the page from scrolling under a finger that drags, as long as `data-dragging` stands at the region. The browser has
 * to know of this before the finger comes down.
 */
export function useStillPage(region: RefObject<HTMLElement | null>, isEditable: boolean): void {
  useEffect(() => {
    const ending = new AbortController();
    const keepStill = (event: TouchEvent): void => {
      if (region.current?.dataset.dragging !== undefined && event.cancelable) event.preventDefault();
    };
    if (isEditable) region.current?.addEventListener('touchmove', keepStill, { passive: false, signal: ending.signal });
    return () => {
      ending.abort();
    };
  }, [region, isEditable]);
}
