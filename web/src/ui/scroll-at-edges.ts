import type { Point } from './follow-press.js';

const EDGE_PIXELS = 40;
const FASTEST_PIXELS_PER_FRAME = 16;

/**
 * Scrolls a region and the page while something is held near their edges. Returns what stops it.
 *
 * @param onFrame called whenever something else may have come under what is held, which has not moved itself
 */
export function scrollAtEdges(region: HTMLElement, held: () => Point, onFrame: () => void): () => void {
  const scroll = (): void => {
    const { clientX, clientY } = held();
    const { left, right, top, bottom } = region.getBoundingClientRect();
    region.scrollBy(
      scrollSpeed(clientX, Math.max(left, 0), Math.min(right, window.innerWidth)),
      scrollSpeed(clientY, Math.max(top, 0), Math.min(bottom, window.innerHeight)),
    );
    window.scrollBy(0, scrollSpeed(clientY, 0, window.innerHeight));
    onFrame();
    frame = requestAnimationFrame(scroll);
  };
  let frame = requestAnimationFrame(scroll);
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Pixels a frame: none in the middle, the faster the nearer to an edge or the further beyond it; negative towards the start. */
export function scrollSpeed(at: number, start: number, end: number): number {
  const depth = Math.min(EDGE_PIXELS, (end - start) / 2);
  const beforeEnd = Math.min(1, Math.max(0, (at - (end - depth)) / depth));
  const beforeStart = Math.min(1, Math.max(0, (start + depth - at) / depth));
  return Math.round((beforeEnd - beforeStart) * FASTEST_PIXELS_PER_FRAME);
}
