import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement, Slot } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { useEditedElsewhere } from '../../../live/presence/use-others.js';
import { bothClocks } from '../../../time/both-clocks.js';
import { formatDay } from '../../../time/format-time.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { firstMeeting, nextCell, nextMeeting, type Cell, type DayGrid, type GridRow } from './day-grid.js';
import { type CellActions, MeetingCell } from './meeting-cell.js';
import type { Board } from './use-board.js';
import { useGridDrag } from './use-grid-drag.js';

export interface DayProps {
  readonly mission: MissionView;
  readonly grid: DayGrid;
  readonly day: string;
  readonly sought: string;
  readonly onOpen: (placement: Placement) => void;
  readonly board: Board;
  readonly isEditable: boolean;
}

/**
 * A real table, rows are tables and columns slots. Tab enters it once; the arrows go from meeting to meeting, and
 * while one is moved from cell to cell.
 */
export function AgendaGrid({ mission, grid, day, sought, onOpen, board, isEditable }: DayProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { table, current, moveFocus, setCurrent } = useArrowKeys(grid, board, isEditable);
  const edited = useEditedElsewhere();
  const { region, shadow, onPointerDown } = useGridDrag(board, isEditable);
  const actions: CellActions = {
    ...{ onFocus: setCurrent, onKeyDown: moveFocus, onOpen },
    onChoose: (cell) => {
      board.choose(placeAt(grid, cell));
    },
  };
  return (
    <>
      <p className="field-hint">{t(isEditable ? 'grid.keysToMove' : 'grid.keys')}</p>
      {/* What scrolls must be reachable with the keyboard, also when it holds no meeting. */}
      <div
        className={`agenda-scroll ${isEditable ? 'is-editable' : ''}`}
        ref={region}
        role="region"
        aria-label={t('grid.region')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={onPointerDown}
      >
        <table className="agenda-grid" ref={table}>
          <caption className="visually-hidden">{t('grid.caption', { day: formatDay(day, locale) })}</caption>
          <thead>
            <tr>
              <th scope="col" className="agenda-corner">
                {t('grid.table')}
              </th>
              {grid.slots.map((slot, index) => (
                <SlotHeading
                  key={slot.id}
                  slot={slot}
                  mission={mission}
                  isSessionStart={grid.sessionStarts.has(index)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, index) => (
              <TableRow
                key={row.tableId}
                row={row}
                rowIndex={index}
                sessionStarts={grid.sessionStarts}
                currentColumn={current?.row === index ? current.column : null}
                mission={mission}
                sought={sought}
                board={board}
                slots={grid.slots}
                edited={edited}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="drag-shadow" ref={shadow} aria-hidden hidden />
    </>
  );
}

function useArrowKeys(grid: DayGrid, board: Board, isEditable: boolean) {
  const table = useRef<HTMLTableElement>(null);
  const [focused, setCurrent] = useState<Cell | null>(null);
  const isMoving = board.movingId !== null;
  const held = focused === null ? undefined : grid.rows[focused.row]?.cells[focused.column];
  const isStillThere = isMoving ? held !== undefined : held != null;
  const current = isStillThere ? focused : (firstMeeting(grid) ?? (isMoving ? { row: 0, column: 0 } : null));
  const beginOrEnd = (key: string) => {
    if (isMoving && key === 'Escape') board.giveUp();
    if (!isMoving && isEditable && held && key.toLowerCase() === 'm') board.pickUp(held.meetingId);
  };
  const moveFocus = (event: KeyboardEvent) => {
    beginOrEnd(event.key);
    const next = current && (isMoving ? nextCell : nextMeeting)(grid, current, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${String(next.row)}"][data-column="${String(next.column)}"]`)
      ?.focus();
  };
  return { table, current, moveFocus, setCurrent };
}

function placeAt(grid: DayGrid, { row, column }: Cell) {
  const slotId = grid.slots[column]?.id;
  const tableId = grid.rows[row]?.tableId;
  return slotId === undefined || tableId === undefined ? null : { slotId, tableId };
}

interface SlotHeadingProps {
  readonly slot: Slot;
  readonly mission: MissionView;
  readonly isSessionStart: boolean;
}

function SlotHeading({ slot, mission, isSessionStart }: SlotHeadingProps) {
  const { t } = useTranslation('shell');
  const { venueTime, homeTime } = bothClocks(slot.startsAt, mission.venue.timeZone, homeTimeZone);
  return (
    <th scope="col" className={isSessionStart ? 'session-start' : undefined}>
      {venueTime}
      {homeTime !== null && <span className="home-clock">{t('clockAtHome', { time: homeTime })}</span>}
    </th>
  );
}

interface TableRowProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly slots: readonly Slot[];
  readonly sessionStarts: ReadonlySet<number>;
  readonly currentColumn: number | null;
  readonly mission: MissionView;
  readonly sought: string;
  readonly board: Board;
  /** What other organisers edit. */
  readonly edited: ReadonlySet<string>;
  readonly actions: CellActions;
}

function TableRow({
  row,
  rowIndex,
  slots,
  sessionStarts,
  currentColumn,
  board,
  edited,
  actions,
  ...shown
}: TableRowProps) {
  return (
    <tr>
      <th scope="row">{row.tableLabel}</th>
      {slots.map(({ id: slotId }, column) => (
        <td
          key={slotId}
          className={sessionStarts.has(column) ? 'session-start' : undefined}
          data-slot-id={slotId}
          data-table-id={row.tableId}
        >
          <MeetingCell
            {...shown}
            {...actions}
            placement={row.cells[column] ?? null}
            isEditedElsewhere={edited.has(`meeting:${row.cells[column]?.meetingId ?? ''}`)}
            cell={{ row: rowIndex, column }}
            isTabStop={currentColumn === column}
            outlook={board.outlookOf({ slotId, tableId: row.tableId })}
            change={board.changeOf({ slotId, tableId: row.tableId })}
          />
        </td>
      ))}
    </tr>
  );
}
