import { Fragment, memo } from 'react';
import type { Slot } from '../../../api-client/contract.js';
import type { CellWords } from './cell-words.js';
import type { GridRow, RowsOf } from './day-grid.js';
import type { FoundMeetings } from './found-meetings.js';
import { type CellActions, MeetingCell } from './meeting-cell.js';
import { SkippedColumns } from './skipped-cells.js';
import type { Board } from './use-board.js';
import type { ShownSpan } from './use-shown-span.js';

interface RowOfCellsProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly rowsOf: RowsOf;
  readonly slots: readonly Slot[];
  /** The columns that are in the page. */
  readonly columns: ShownSpan;
  readonly sessionStarts: ReadonlySet<number>;
  readonly nameLines: number;
  /** The column that Tab reaches, where it is in this row. */
  readonly currentColumn: number | null;
  /** Null while nothing is sought. */
  readonly found: FoundMeetings | null;
  readonly outlookOf: Board['outlookOf'];
  readonly changeOf: Board['changeOf'];
  readonly lossOf: Board['lossOf'];
  /** What other organisers edit. */
  readonly edited: ReadonlySet<string>;
  readonly words: CellWords;
  readonly actions: CellActions;
}

/**
 * One table, or one participant, through the day. Nothing of it is made anew while rows come and go; where columns do, its
 * cells stay as they are.
 */
export const RowOfCells = memo(function RowOfCells({ columns, currentColumn, ...shown }: RowOfCellsProps) {
  const { row, rowIndex } = shown;
  return (
    <tr data-index={rowIndex} aria-rowindex={rowIndex + 2}>
      <th scope="row" aria-colindex={1}>
        <span className="row-name">{row.label}</span>
      </th>
      {columns.shown.map(({ index, skipped }) => (
        <Fragment key={index}>
          <SkippedColumns count={skipped} />
          <Place {...shown} column={index} isTabStop={currentColumn === index} />
        </Fragment>
      ))}
      <SkippedColumns count={columns.skippedAtEnd} />
    </tr>
  );
});

interface PlaceProps extends Omit<RowOfCellsProps, 'columns' | 'currentColumn'> {
  readonly column: number;
  readonly isTabStop: boolean;
}

/** One slot of a row. Only in the row of a table it is a place that something can be moved to. */
function Place({ row, slots, column, sessionStarts, found, outlookOf, edited, ...shown }: PlaceProps) {
  const placement = row.cells[column] ?? null;
  const tableId = shown.rowsOf === 'tables' ? row.id : undefined;
  const slotId = slots[column]?.id ?? '';
  return (
    <MeetingCell
      {...shown}
      slotId={slotId}
      tableId={tableId}
      column={column}
      isSessionStart={sessionStarts.has(column)}
      placement={placement}
      search={found === null ? 'none' : placement !== null && found.has(placement.meetingId) ? 'found' : 'other'}
      isEditedElsewhere={placement !== null && edited.has(`meeting:${placement.meetingId}`)}
      outlookOf={tableId === undefined ? null : outlookOf}
    />
  );
}
