import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { type DragListener, followPress, isMainPress, type Point } from '../../../ui/follow-press.js';
import { scrollAtEdges } from '../../../ui/scroll-at-edges.js';
import { useStillPage } from '../../../ui/use-still-page.js';
import type { Board } from './use-board.js';
import type { ChosenCell } from './use-cell-facts.js';

/** What a drag over the grid needs of the page. */
interface GridDrag {
  /** What scrolls, and holds the cells. */
  readonly region: RefObject<HTMLDivElement | null>;
  /** What follows the mouse or the finger; hidden while nothing is dragged. */
  readonly shadow: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/**
 * Meetings are dragged with mouse, pen or finger. Wherever one is dropped is chosen, also before the colours are there and
 * where it cannot go: what is chosen says why. Outside the grid, and on its own place, it stays where it was.
 */
export function useGridDrag(board: Board, isEditable: boolean): GridDrag {
  const region = useRef<HTMLDivElement>(null);
  const shadow = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  useStillPage(region, isEditable);
  const onPointerDown = (event: PointerEvent): void => {
    const source = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-meeting-id]') : null;
    const [scroller, follower] = [region.current, shadow.current];
    if (!isEditable || !source || !scroller || !follower || !isMainPress(event)) return;
    const carry = (at: Point) => carryOver(scroller, follower, source, at);
    stop.current = followPress(event.nativeEvent, dragOf(source, board, carry));
  };
  return { region, shadow, onPointerDown };
}

/** Picks the meeting up, and chooses the cell where it is dropped. */
function dragOf(source: HTMLElement, board: Board, carry: (at: Point) => Carried): DragListener {
  const own = cellOf(source);
  let carried: Carried | null = null;
  return {
    onBegin: (at) => {
      carried = carry(at);
      board.pickUp(source.dataset.meetingId ?? '');
    },
    onMove: (at) => carried?.moveTo(at),
    onDrop: (at) => {
      carried?.putDown();
      const cell = cellOf(elementAt(at));
      if (cell === null || isSame(cell, own)) board.giveUp();
      else board.choose(cell);
    },
    onGiveUp: () => {
      carried?.putDown();
      board.giveUp();
    },
  };
}

interface Carried {
  readonly moveTo: (at: Point) => void;
  readonly putDown: () => void;
}

/** Shows what is dragged under the mouse, and the cell that it is over. What a page shows sixty times a second is no state of React's. */
function carryOver(region: HTMLElement, shadow: HTMLElement, source: HTMLElement, from: Point): Carried {
  let held = from;
  let under: HTMLElement | null = null;
  const mark = (cell: HTMLElement | null): void => {
    if (cell === under) return;
    delete under?.dataset.under;
    if (cell !== null) cell.dataset.under = '';
    under = cell;
  };
  const markUnder = (): void => {
    mark(elementAt(held)?.closest<HTMLElement>('[data-slot-id]') ?? null);
  };
  const show = (at: Point): void => {
    held = at;
    shadow.style.transform = `translate(${String(at.clientX + 12)}px, ${String(at.clientY + 12)}px)`;
    markUnder();
  };
  shadow.textContent = source.querySelector('.meeting-sme')?.textContent ?? '';
  shadow.hidden = false;
  region.dataset.dragging = '';
  show(from);
  const stopScrolling = scrollAtEdges(region, () => held, markUnder);
  return {
    moveTo: show,
    putDown: () => {
      stopScrolling();
      mark(null);
      shadow.hidden = true;
      delete region.dataset.dragging;
    },
  };
}

const elementAt = ({ clientX, clientY }: Point): Element | null => document.elementFromPoint(clientX, clientY);

function cellOf(element: Element | null): ChosenCell | null {
  const { slotId, tableId } = element?.closest<HTMLElement>('[data-slot-id]')?.dataset ?? {};
  return slotId === undefined || tableId === undefined ? null : { slotId, tableId };
}

const isSame = (cell: ChosenCell, other: ChosenCell | null): boolean =>
  cell.slotId === other?.slotId && cell.tableId === other.tableId;
