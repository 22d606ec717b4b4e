import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { type DragListener, followPress, isMainPress, type Point } from '../../ui/follow-press.js';
import { scrollAtEdges } from '../../ui/scroll-at-edges.js';
import { useStillPage } from '../../ui/use-still-page.js';
import type { HallSize, Spot } from './hall-draft.js';

/** What a drag of tables needs of the page. */
interface TableDrag {
  /** What holds the hall and the tables that stand nowhere. */
  readonly region: RefObject<HTMLDivElement | null>;
  /** What scrolls where the hall is wider than the page. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly floor: RefObject<HTMLDivElement | null>;
  readonly tray: RefObject<HTMLDivElement | null>;
  /** What shows on which spot the table would come to stand; hidden while nothing is dragged. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Where a table is let go: on a spot, with those that stand nowhere (null), or where nothing comes of it (undefined). */
type Target = Spot | null | undefined;

/** Follows tables that are dragged with mouse, pen or finger, from spot to spot. */
export function useTableDrag(size: HallSize, onDrop: (tableId: string, spot: Spot | null) => void): TableDrag {
  const region = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const floor = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  // While a table is carried the hall may become another: what counts is how it is when the table is let go.
  const latest = useRef({ size, onDrop });
  useEffect(() => {
    latest.current = { size, onDrop };
  });
  useEffect(() => () => stop.current?.(), []);
  useStillPage(region, true);
  const onPointerDown = (event: PointerEvent): void => {
    const source = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-table-id]') : null;
    const [desk, scrolled, ground, aside, shadow] = [region, scroller, floor, tray, ghost].map(
      ({ current }) => current,
    );
    if (!source || !desk || !scrolled || !ground || !aside || !shadow || !isMainPress(event)) return;
    const targetAt = (at: Point): Target => targetOf(at, ground, aside, latest.current.size);
    const showAt = (target: Target): void => {
      showGhost(shadow, target, latest.current.size);
    };
    const drop = (at: Point): void => {
      const target = targetAt(at);
      if (target !== undefined) latest.current.onDrop(source.dataset.tableId ?? '', target);
    };
    stop.current = followPress(event.nativeEvent, dragOf({ desk, scrolled, source, shadow, targetAt, showAt, drop }));
  };
  return { region, scroller, floor, tray, ghost, onPointerDown };
}

interface Carrying {
  readonly desk: HTMLElement;
  readonly scrolled: HTMLElement;
  readonly source: HTMLElement;
  readonly shadow: HTMLElement;
  readonly targetAt: (at: Point) => Target;
  readonly showAt: (target: Target) => void;
  readonly drop: (at: Point) => void;
}

function dragOf({ desk, scrolled, source, shadow, targetAt, showAt, drop }: Carrying): DragListener {
  let held: Point = { clientX: 0, clientY: 0 };
  let stopScrolling = (): void => undefined;
  const show = (): void => {
    showAt(targetAt(held));
  };
  const putDown = (): void => {
    stopScrolling();
    shadow.hidden = true;
    delete source.dataset.carried;
    delete desk.dataset.dragging;
  };
  return {
    onBegin: (at) => {
      held = at;
      shadow.textContent = source.textContent;
      source.dataset.carried = '';
      desk.dataset.dragging = '';
      stopScrolling = scrollAtEdges(scrolled, () => held, show);
      show();
    },
    onMove: (at) => {
      held = at;
      show();
    },
    onDrop: (at) => {
      putDown();
      drop(at);
    },
    onGiveUp: putDown,
  };
}

function targetOf(at: Point, floor: HTMLElement, tray: HTMLElement, { columns, rows }: HallSize): Target {
  const ground = floor.getBoundingClientRect();
  if (isOver(at, ground)) {
    return {
      column: Math.floor(((at.clientX - ground.left) / ground.width) * columns),
      row: Math.floor(((at.clientY - ground.top) / ground.height) * rows),
    };
  }
  return isOver(at, tray.getBoundingClientRect()) ? null : undefined;
}

const isOver = ({ clientX, clientY }: Point, { left, right, top, bottom }: DOMRect): boolean =>
  clientX >= left && clientX < right && clientY >= top && clientY < bottom;

function showGhost(ghost: HTMLElement, target: Target, { columns, rows }: HallSize): void {
  ghost.hidden = !target;
  if (!target) return;
  ghost.style.left = `${String((100 * target.column) / columns)}%`;
  ghost.style.top = `${String((100 * target.row) / rows)}%`;
}
