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
export const RowOfCells = memo(function RowOfCells(props: RowOfCellsProps) {
  const { row, rowIndex, rowsOf, slots, sessionStarts, currentColumn, board, edited, actions, measure, ...shown } =
    props;
  return (
    <tr ref={measure} data-index={rowIndex} aria-rowindex={rowIndex + 2}>
      <th scope="row">{row.label}</th>
      {slots.map(({ id: slotId }, column) => {
        const place = rowsOf === 'tables' ? { slotId, tableId: row.id } : null;
        return (
          <td
            key={slotId}
            className={sessionStarts.has(column) ? 'session-start' : undefined}
            data-slot-id={slotId}
            data-table-id={place?.tableId}
          >
            <MeetingCell
              {...shown}
              {...actions}
              placement={row.cells[column] ?? null}
              isEditedElsewhere={edited.has(`meeting:${row.cells[column]?.meetingId ?? ''}`)}
              cell={{ row: rowIndex, column }}
              rowsOf={rowsOf}
              isTabStop={currentColumn === column}
              outlook={place === null ? null : board.outlookOf(place)}
              change={place === null ? null : board.changeOf(place)}
            />
          </td>
        );
      })}
    </tr>
  );
});
