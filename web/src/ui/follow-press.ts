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
  /** Gives whether it was a drag until now: what has ended cannot be given up any more. */
  const stop = (): boolean => {
    clearTimeout(rest);
    ending.abort();
    const wasDragging = isDragging;
    isDragging = false;
    return wasDragging;
  };
  const hear = hearing(ending.signal, press);
  const giveUp = (): void => {
    if (!stop()) return;
    swallowClickAfter(press);
    listener.onGiveUp();
  };
  hear('pointermove', (event) => {
    // Released where nobody could hear it: outside the window, or over a menu.
    if (!isFinger && event.buttons === 0) giveUp();
    else if (isDragging) listener.onMove(event);
    else if (isFarFrom(press, event)) (isFinger ? stop : begin)();
  });
  hear('pointerup', (event) => {
    if (!stop()) return;
    swallowClick();
    listener.onDrop(event);
  });
  hear('pointercancel', giveUp);
  hearEscape(ending.signal, giveUp);
  if (isFinger) keepMenuShut(ending.signal);
  return giveUp;
}

/** Whether a press can begin a drag. With the control key it opens a menu on some systems, and its release is never told. */
export const isMainPress = ({
  isPrimary,
  button,
  ctrlKey,
}: Pick<PointerEvent, 'isPrimary' | 'button' | 'ctrlKey'>): boolean => isPrimary && button === 0 && !ctrlKey;

type PointerEventName = 'pointermove' | 'pointerup' | 'pointercancel';
type Hear = (name: PointerEventName, react: (event: PointerEvent) => void) => void;

/** Hears what becomes of one press, and not of another finger. */
function hearing(signal: AbortSignal, { pointerId }: PointerEvent): Hear {
  return (name, react) => {
    const hear = (event: PointerEvent): void => {
      if (event.pointerId === pointerId) react(event);
    };
    document.addEventListener(name, hear, { signal, capture: true });
  };
}

function hearEscape(signal: AbortSignal, giveUp: () => void): void {
  const hear = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') giveUp();
  };
  document.addEventListener('keydown', hear, { signal, capture: true });
}

/** A long press would open the menu of the browser. */
function keepMenuShut(signal: AbortSignal): void {
  document.addEventListener('contextmenu', preventDefault, { signal, capture: true });
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

/** What is given up while it is still held is no click either, whenever it is released. */
function swallowClickAfter(press: PointerEvent): void {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  hearing(ending.signal, press)('pointerup', () => {
    end();
    swallowClick();
  });
  // Another press: the release of this one was never told.
  document.addEventListener('pointerdown', end, { signal: ending.signal, capture: true });
}
