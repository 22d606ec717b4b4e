import { findTightSlots } from '../../bounds/allowed-slots.js';
import type { PairProblem } from '../../bounds/pair-problem.js';
import { toPairProblem } from '../../bounds/to-pair-problem.js';
import { findUnavoidableBreaks } from '../../bounds/unavoidable-breaks.js';
import type { CompiledProblem } from '../../model/compiled-problem.js';
import { type GroupedIndices, groupIndices } from '../../model/grouped-indices.js';

/**
 * A problem of pairs and tables alone, laid out for speed. Time is told in columns: the slots in order, with an empty
 * column before, between and after the days, so that every slot has two neighbours to look at and none of another day.
 */
export interface PairFrame {
  readonly compiled: CompiledProblem;
  /** Columns of a row, the empty ones included. */
  readonly width: number;
  /** Per slot its column. */
  readonly columnOfSlot: Int32Array;
  /** Per column its slot, or -1, and the number of its day. */
  readonly slotOfColumn: Int32Array;
  readonly dayOfColumn: Int32Array;
  /** Per meeting and column (`meeting * width + column`) 1 where it can take place in a complete agenda. */
  readonly isAllowed: Uint8Array;
  /** The same as a list of columns per meeting. */
  readonly allowedColumns: GroupedIndices;
  /** Meetings with more than one column, and those of each participant. */
  readonly movable: Int32Array;
  readonly movableOf: GroupedIndices;
  /** Per column how many meetings it has tables for. */
  readonly tables: Int32Array;
  /** Per meeting its participants, one xor the other: with either it gives the other. */
  readonly pairOf: Int32Array;
  /** Per participant breaks that its own meetings force upon it. */
  readonly unavoidableBreaks: Int32Array;
}

/** @returns `null` where more counts than pairs and tables, where plainly not every meeting can take place, or none has a choice. */
export function framePairs(compiled: CompiledProblem): PairFrame | null {
  const view = isOfPairsAlone(compiled) ? toPairProblem(compiled.problem) : null;
  if (view?.isExact !== true) return null;
  const allowed = findTightSlots(view.problem);
  const unavoidableBreaks = findUnavoidableBreaks(view.problem, allowed);
  if (unavoidableBreaks === null) return null;
  const columns = layOutColumns(compiled, view.problem);
  const { first, second } = compiled;
  const movable = Int32Array.from([...allowed.keys()].filter((meeting) => allowed[meeting]!.length > 1));
  if (movable.length === 0) return null;
  const movableOf = view.problem.participants.map((): number[] => []);
  for (const meeting of movable) {
    movableOf[first[meeting]!]!.push(meeting);
    movableOf[second[meeting]!]!.push(meeting);
  }
  const allowedColumns = groupIndices(allowed.map((slots) => slots.map((slot) => columns.columnOfSlot[slot]!)));
  return {
    ...{ compiled, ...columns, allowedColumns, movable, unavoidableBreaks },
    isAllowed: markAllowed(allowedColumns, columns.width),
    movableOf: groupIndices(movableOf),
    pairOf: first.map((one, meeting) => one ^ second[meeting]!),
  };
}

function isOfPairsAlone({ interpreters, previousSlot, meetingCount }: CompiledProblem): boolean {
  return (
    meetingCount > 0 &&
    interpreters.classOf.every((resourceClass) => resourceClass < 0) &&
    previousSlot.every((slot) => slot < 0)
  );
}

function layOutColumns(
  { slotCount, dayOf, dayCount }: CompiledProblem,
  { slots }: PairProblem,
): Pick<PairFrame, 'width' | 'columnOfSlot' | 'slotOfColumn' | 'dayOfColumn' | 'tables'> {
  const width = slotCount + dayCount + 1;
  const columnOfSlot = dayOf.map((day, slot) => slot + day + 1);
  const slotOfColumn = new Int32Array(width).fill(-1);
  const dayOfColumn = new Int32Array(width);
  const tables = new Int32Array(width);
  for (const [slot, column] of columnOfSlot.entries()) {
    slotOfColumn[column] = slot;
    dayOfColumn[column] = dayOf[slot]!;
    tables[column] = slots[slot]!.tables;
  }
  return { width, columnOfSlot, slotOfColumn, dayOfColumn, tables };
}

function markAllowed({ start, items }: GroupedIndices, width: number): Uint8Array {
  const isAllowed = new Uint8Array((start.length - 1) * width);
  for (let meeting = 0; meeting + 1 < start.length; meeting += 1) {
    for (const column of items.subarray(start[meeting], start[meeting + 1])) isAllowed[meeting * width + column] = 1;
  }
  return isAllowed;
}
