import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Revision } from '../../revision/use-revision.js';
import {
  fillRows,
  freeSpots,
  type HallDraft,
  type HallSize,
  moveTable,
  type Spot,
  type Step,
  stepTable,
} from './hall-draft.js';
import { type HallPast, useHallPast } from './use-hall-past.js';

/** What can be done with the tables of a hall. */
export interface HallMoves extends Pick<HallPast, 'canUndo' | 'goOnFrom'> {
  readonly selectedId: string | null;
  /** The table that was moved last; null where none was, or that was undone. */
  readonly movedId: string | null;
  readonly select: (tableId: string) => void;
  readonly move: (tableId: string, spot: Spot | null) => void;
  readonly step: (tableId: string, step: Step) => void;
  /** Puts a table on the first free spot. */
  readonly placeFirst: (tableId: string) => void;
  readonly putAside: (tableId: string) => void;
  readonly fill: () => void;
  readonly resize: (size: HallSize) => void;
  /** The table that has the focus keeps it; the button to undo names none. */
  readonly undo: (focusedId?: string) => void;
  /** The id of a table's button in the document. */
  readonly domIdOf: (tableId: string) => string;
}

/**
 * Moves tables in a draft. A table that is moved by the keyboard keeps the focus, also where its button is made anew in
 * another part of the page.
 */
export function useHallMoves(revision: Revision<HallDraft>, tableIds: readonly string[]): HallMoves {
  const prefix = useId();
  const hall = revision.draft;
  const [selectedId, select] = useState<string | null>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const { become, undo, ...past } = useHallPast(revision);
  const focusNext = useFocusNext();
  const domIdOf = (tableId: string): string => `${prefix}-${tableId}`;
  const move = (tableId: string, next: HallDraft, keepsFocus: boolean): void => {
    select(tableId);
    if (!become(next)) return;
    setMovedId(tableId);
    if (keepsFocus) focusNext(domIdOf(tableId));
  };
  const moveAll = (next: HallDraft): void => {
    if (become(next)) setMovedId(null);
  };
  return {
    ...{ ...past, selectedId, movedId, select, domIdOf },
    ...movesIn(hall, tableIds, move, moveAll),
    undo: (focusedId) => {
      if (!undo()) return;
      setMovedId(null);
      if (focusedId !== undefined) focusNext(domIdOf(focusedId));
    },
  };
}

type Moves = Pick<HallMoves, 'move' | 'step' | 'placeFirst' | 'putAside' | 'fill' | 'resize'>;

/** Each move by the hall that comes of it. Those of the keyboard keep the focus. */
function movesIn(
  hall: HallDraft,
  tableIds: readonly string[],
  move: (tableId: string, next: HallDraft, keepsFocus: boolean) => void,
  moveAll: (next: HallDraft) => void,
): Moves {
  const moved = (tableId: string, spot: Spot | null): HallDraft => moveTable(hall, tableIds, tableId, spot);
  return {
    move: (tableId, spot) => {
      move(tableId, moved(tableId, spot), false);
    },
    step: (tableId, step) => {
      move(tableId, stepTable(hall, tableIds, tableId, step), true);
    },
    placeFirst: (tableId) => {
      move(tableId, moved(tableId, freeSpots(hall, tableIds)[0] ?? null), true);
    },
    putAside: (tableId) => {
      move(tableId, moved(tableId, null), true);
    },
    fill: () => {
      moveAll(fillRows(hall, tableIds));
    },
    resize: (size) => {
      moveAll({ ...hall, size });
    },
  };
}

/** Gives the focus to an element of the document once what changes now is in the page. */
function useFocusNext(): (domId: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  });
  return (domId) => {
    next.current = domId;
  };
}
