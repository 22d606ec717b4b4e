import { type CSSProperties, Fragment, memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { useEditedElsewhere } from '../../../live/presence/use-others.js';
import { formatDay } from '../../../time/format-time.js';
import { useSteady } from '../../../ui/use-steady.js';
import { useCellWords } from './cell-words.js';
import type { Cell, DayGrid } from './day-grid.js';
import { useFoundMeetings, WayToFound } from './found-meetings.js';
import { GridHeading } from './grid-heading.js';
import { RowOfCells } from './grid-row.js';
import { rowSize, type RowSize } from './row-size.js';
import { SkippedRows } from './skipped-cells.js';
import { useArrowKeys } from './use-arrow-keys.js';
import type { Board } from './use-board.js';
import { useCellPixels } from './use-cell-pixels.js';
import { useGridDrag } from './use-grid-drag.js';
import { useShownSpan } from './use-shown-span.js';

export interface DayProps {
  readonly mission: MissionView;
  readonly grid: DayGrid;
  readonly day: string;
  readonly sought: string;
  readonly onOpen: (placement: Placement) => void;
  readonly board: Board;
  readonly isEditable: boolean;
  /** Whether something else is about to be shown in its place. */
  readonly isLeaving: boolean;
}

/**
 * A real table, rows are tables or participants and columns slots. Tab enters it once; the arrows go from meeting to
 * meeting, and while one is moved from cell to cell. Only the rows and columns in sight are in the page.
 */
export const AgendaGrid = memo(function AgendaGrid({ grid, day, isEditable, ...shown }: DayProps) {
  const { mission, sought, onOpen, board } = shown;
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const keys = useArrowKeys(table, grid, board, isEditable);
  const { current } = keys;
  const { region, shadow, onPointerDown } = useGridDrag(board, isEditable);
  const { rows, columns } = useShownCells(region, table, grid, [current, heldCell(grid, board)]);
  const found = useFoundMeetings(grid, sought);
  const size = useMemo(() => rowSize(grid, board.showsChanges, board.lossOf), [grid, board.showsChanges, board.lossOf]);
  const edited = useEditedElsewhere();
  const words = useCellWords(mission);
  const actions = useSteady({
    ...{ onOpen, onFocus: keys.onFocus, onKeyDown: keys.onKeyDown, onGo: keys.goTo },
    onChoose: (cell: Cell) => board.choose(placeAt(grid, cell)),
  });
  return (
    <>
      <WayToFound found={found} current={current} onGo={actions.onGo} />
      <p className="field-hint">{t(isEditable ? 'grid.keysToMove' : 'grid.keys')}</p>
      {/* What scrolls must be reachable with the keyboard, also when it holds no meeting. */}
      <div
        className={`agenda-scroll ${isEditable ? 'is-editable' : ''}`}
        ref={region}
        role="region"
        aria-label={t(`grid.region.${grid.rowsOf}`)}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={onPointerDown}
      >
        <table
          className={`agenda-grid rows-of-${grid.rowsOf}`}
          style={sizesOf(grid, size)}
          ref={table}
          aria-rowcount={grid.rows.length + 1}
          aria-colcount={grid.slots.length + 1}
        >
          <caption className="visually-hidden">
            {t(`grid.caption.${grid.rowsOf}`, { day: formatDay(day, locale) })}
          </caption>
          <colgroup>
            <col className="agenda-headings" />
            <col span={grid.slots.length} />
          </colgroup>
          <GridHeading mission={mission} grid={grid} columns={columns} />
          <tbody>
            {rows.shown.map(({ index, skipped }) => {
              const row = grid.rows[index];
              if (row === undefined) return null;
              return (
                <Fragment key={row.id}>
                  <SkippedRows count={skipped} columns={grid.slots.length + 1} />
                  <RowOfCells
                    {...{ row, columns, found, edited, words, actions }}
                    rowIndex={index}
                    rowsOf={grid.rowsOf}
                    slots={grid.slots}
                    sessionStarts={grid.sessionStarts}
                    nameLines={size.nameLines}
                    currentColumn={current?.row === index ? current.column : null}
                    outlookOf={board.outlookOf}
                    changeOf={board.changeOf}
                    lossOf={board.lossOf}
                  />
                </Fragment>
              );
            })}
            <SkippedRows count={rows.skippedAtEnd} columns={grid.slots.length + 1} />
          </tbody>
        </table>
      </div>
      <div className="drag-shadow" ref={shadow} aria-hidden hidden />
    </>
  );
});

/** The rows and columns in sight, and those of cells that are kept wherever the grid is scrolled. */
function useShownCells(
  region: Parameters<typeof useShownSpan>[0],
  table: Parameters<typeof useCellPixels>[0],
  { rows, slots }: DayGrid,
  kept: readonly (Cell | null)[],
) {
  const pixels = useCellPixels(table);
  const cells = kept.filter((cell) => cell !== null);
  const keptRows = cells.map(({ row }) => row);
  const keptColumns = cells.map(({ column }) => column);
  return {
    rows: useShownSpan(region, { of: 'rows', count: rows.length, pixels: pixels.height }, keptRows),
    columns: useShownSpan(region, { of: 'columns', count: slots.length, pixels: pixels.width }, keptColumns),
  };
}

/** Where that lies which is moved, or was moved last. */
const heldCell = ({ cellByMeeting }: DayGrid, { heldId }: Board): Cell | null =>
  heldId === null ? null : (cellByMeeting.get(heldId) ?? null);

const sizesOf = ({ slots }: DayGrid, { rem, nameLines, changeLines }: RowSize) =>
  ({
    '--slots': slots.length,
    '--row-height': `${String(rem)}rem`,
    '--name-lines': nameLines,
    '--change-lines': Math.max(1, changeLines),
  }) as CSSProperties;

function placeAt(grid: DayGrid, { row, column }: Cell) {
  const slotId = grid.slots[column]?.id;
  const tableId = grid.rows[row]?.id;
  return slotId === undefined || tableId === undefined ? null : { slotId, tableId };
}
