import { memo } from 'react';
import type { MissionView, Slot } from '../../../api-client/contract.js';
import type { GridRow, RowsOf } from './day-grid.js';
import { type CellActions, MeetingCell } from './meeting-cell.js';
import type { Board } from './use-board.js';

interface RowOfCellsProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly rowsOf: RowsOf;
  readonly slots: readonly Slot[];
  readonly sessionStarts: ReadonlySet<number>;
  /** The column that Tab reaches, where it is in this row. */
  readonly currentColumn: number | null;
  readonly mission: MissionView;
  readonly sought: string;
  readonly board: Board;
  /** What other organisers edit. */
  readonly edited: ReadonlySet<string>;
  readonly actions: CellActions;
  readonly measure: (row: HTMLElement | null) => void;
}

/** One table, or one participant, through the day. Nothing of it is made anew while the grid is scrolled. */
export const RowOfCells = memo(function RowOfCells({
  measure,
  sessionStarts,
  currentColumn,
  ...shown
}: RowOfCellsProps) {
  const { row, rowIndex, slots } = shown;
  return (
    <tr ref={measure} data-index={rowIndex} aria-rowindex={rowIndex + 2}>
      <th scope="row">{row.label}</th>
      {slots.map(({ id: slotId }, column) => (
        <Place
          key={slotId}
          {...shown}
          slotId={slotId}
          column={column}
          isSessionStart={sessionStarts.has(column)}
          isTabStop={currentColumn === column}
        />
      ))}
    </tr>
  );
});

interface PlaceProps extends Omit<RowOfCellsProps, 'measure' | 'sessionStarts' | 'currentColumn'> {
  readonly slotId: string;
  readonly column: number;
  readonly isSessionStart: boolean;
  readonly isTabStop: boolean;
}

/** One slot of a row. Only in the row of a table it is a place that something can be moved to. */
function Place({
  row,
  rowIndex,
  rowsOf,
  slotId,
  column,
  isSessionStart,
  board,
  edited,
  actions,
  ...shown
}: PlaceProps) {
  const placement = row.cells[column] ?? null;
  const tableId = rowsOf === 'tables' ? row.id : undefined;
  const shownTableId = tableId ?? placement?.tableId;
  return (
    <td className={isSessionStart ? 'session-start' : undefined} data-slot-id={slotId} data-table-id={tableId}>
      <MeetingCell
        {...shown}
        {...actions}
        placement={placement}
        isEditedElsewhere={edited.has(`meeting:${placement?.meetingId ?? ''}`)}
        cell={{ row: rowIndex, column }}
        rowsOf={rowsOf}
        outlook={tableId === undefined ? null : board.outlookOf({ slotId, tableId })}
        change={shownTableId === undefined ? null : board.changeOf({ slotId, tableId: shownTableId })}
      />
    </td>
  );
}
