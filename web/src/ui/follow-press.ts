/** A point of the window, in CSS pixels. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

export interface DragListener {
  /** The press has become a drag. */
  readonly onBegin: (at: Point) => void;
  readonly onMove: (at: Point) => void;
  readonly onDrop: (at: Point) => void;
  /** Escape, or the browser has taken the finger for something else. */
  readonly onGiveUp: () => void;
}

/** How far a mouse goes before its press is a drag, and how far a resting finger may tremble. */
const TREMBLE_PIXELS = 8;
/** How long a finger rests before it drags: one that moves earlier scrolls. */
const REST_MILLISECONDS = 250;

/**
 * Follows a press of mouse, pen or finger until it ends. It becomes a drag, or is left to be the click or the scrolling that
 * it is. Not the browser's own dragging: that knows no fingers everywhere, gives up when the page changes under it, and
 * refuses a drop that comes before the page was asked. Returns what gives it up. Whoever calls keeps the page from
 * scrolling under a finger that drags.
 */
export function followPress(press: PointerEvent, listener: DragListener): () => void {
  const ending = new AbortController();
  const isFinger = press.pointerType === 'touch';
  let isDragging = false;
  const begin = (): void => {
    isDragging = true;
    listener.onBegin(press);
  };
  const rest = isFinger ? setTimeout(begin, REST_MILLISECONDS) : undefined;
  const stop = (): void => {
    clearTimeout(rest);
    ending.abort();
  };
  const hear = hearing(ending.signal);
  const isOther = ({ pointerId }: PointerEvent): boolean => pointerId !== press.pointerId;
  const giveUp = (): void => {
    stop();
    if (isDragging) listener.onGiveUp();
  };
  hear('pointermove', (event) => {
    if (isOther(event)) return;
    if (isDragging) listener.onMove(event);
    else if (isFarFrom(press, event)) (isFinger ? stop : begin)();
  });
  hear('pointerup', (event) => {
    if (isOther(event)) return;
    stop();
    if (!isDragging) return;
    swallowClick();
    listener.onDrop(event);
  });
  hear('pointercancel', (event) => {
    if (!isOther(event)) giveUp();
  });
  hear('keydown', ({ key }) => {
    if (key === 'Escape') giveUp();
  });
  // A long press would open the menu of the browser.
  if (isFinger) hear('contextmenu', preventDefault);
  return giveUp;
}

type Hear = <Name extends keyof DocumentEventMap>(name: Name, react: (event: DocumentEventMap[Name]) => void) => void;

function hearing(signal: AbortSignal): Hear {
  return (name, react) => {
    document.addEventListener(name, react, { signal, capture: true });
  };
}

const preventDefault = (event: Event): void => {
  event.preventDefault();
};

function isFarFrom(press: Point, now: Point): boolean {
  return Math.hypot(now.clientX - press.clientX, now.clientY - press.clientY) >= TREMBLE_PIXELS;
}

/** A drag that ends where it began is no click. The browser sends the click of a mouse with the release itself, or never. */
function swallowClick(): void {
  const ending = new AbortController();
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  document.addEventListener('click', swallow, { capture: true, signal: ending.signal });
  setTimeout(() => {
    ending.abort();
  });
}
