import {
  type CSSProperties,
  Fragment,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement, Slot } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { useEditedElsewhere } from '../../../live/presence/use-others.js';
import { bothClocks } from '../../../time/both-clocks.js';
import { formatDay } from '../../../time/format-time.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { firstMeeting, nextCell, nextMeeting, type Cell, type DayGrid } from './day-grid.js';
import { FoundMeetings } from './found-meetings.js';
import { RowOfCells } from './grid-row.js';
import type { CellActions } from './meeting-cell.js';
import type { Board } from './use-board.js';
import { useGridDrag } from './use-grid-drag.js';
import { useShownRows } from './use-shown-rows.js';

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
 * A real table, rows are tables or participants and columns slots. Tab enters it once; the arrows go from meeting to
 * meeting, and while one is moved from cell to cell. Only the rows in sight are in the page.
 */
export function AgendaGrid({ mission, grid, day, sought, onOpen, board, isEditable }: DayProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const { current, moveFocus, setCurrent, goTo } = useArrowKeys(table, grid, board, isEditable);
  const edited = useEditedElsewhere();
  const { region, shadow, onPointerDown } = useGridDrag(board, isEditable);
  const shown = useShownRows(region, grid.rows, keptRows(grid, current, board.heldId));
  const { choose } = board;
  const actions: CellActions = useMemo(
    () => ({
      ...{ onFocus: setCurrent, onKeyDown: moveFocus, onOpen },
      onChoose: (cell) => {
        choose(placeAt(grid, cell));
      },
    }),
    [grid, choose, moveFocus, setCurrent, onOpen],
  );
  return (
    <>
      <FoundMeetings grid={grid} sought={sought} current={current} onGo={goTo} />
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
          style={{ '--slots': grid.slots.length } as CSSProperties}
          ref={table}
          aria-rowcount={grid.rows.length + 1}
        >
          <caption className="visually-hidden">
            {t(`grid.caption.${grid.rowsOf}`, { day: formatDay(day, locale) })}
          </caption>
          <GridHeading mission={mission} grid={grid} />
          <tbody>
            {shown.rows.map(({ row, index, gapAbove }) => (
              <Fragment key={row.id}>
                <Gap height={gapAbove} columns={grid.slots.length + 1} />
                <RowOfCells
                  row={row}
                  rowIndex={index}
                  rowsOf={grid.rowsOf}
                  sessionStarts={grid.sessionStarts}
                  currentColumn={current?.row === index ? current.column : null}
                  mission={mission}
                  sought={sought}
                  board={board}
                  slots={grid.slots}
                  edited={edited}
                  actions={actions}
                  measure={shown.measure}
                />
              </Fragment>
            ))}
            <Gap height={shown.gapBelow} columns={grid.slots.length + 1} />
          </tbody>
        </table>
      </div>
      <div className="drag-shadow" ref={shadow} aria-hidden hidden />
    </>
  );
}

function GridHeading({ mission, grid }: Pick<DayProps, 'mission' | 'grid'>) {
  const { t } = useTranslation('agenda');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="agenda-corner">
          {t(`grid.corner.${grid.rowsOf}`)}
        </th>
        {grid.slots.map((slot, index) => (
          <SlotHeading key={slot.id} slot={slot} mission={mission} isSessionStart={grid.sessionStarts.has(index)} />
        ))}
      </tr>
    </thead>
  );
}

/** The place of rows that are not in the page. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="agenda-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** The rows that have the focus, may be given it by Tab, or hold what was moved. */
function keptRows({ rows }: DayGrid, current: Cell | null, heldId: string | null): readonly number[] {
  const held = heldId === null ? -1 : rows.findIndex(({ cells }) => cells.some((cell) => cell?.meetingId === heldId));
  return [current?.row ?? -1, held].filter((row) => row >= 0 && row < rows.length);
}

/** Where the focus is: by what the row stands for, since rows come and go while an agenda is looked at. */
interface Focus {
  readonly rowId: string;
  readonly column: number;
}

function useArrowKeys(table: RefObject<HTMLTableElement | null>, grid: DayGrid, board: Board, isEditable: boolean) {
  const [focus, setFocus] = useState<Focus | null>(null);
  const awaited = useRef<Cell | null>(null);
  const { movingId, pickUp, giveUp } = board;
  const isMoving = movingId !== null;
  const focused = focus === null ? null : cellOf(grid, focus);
  const held = focused === null ? undefined : grid.rows[focused.row]?.cells[focused.column];
  const isStillThere = isMoving ? held !== undefined : held != null;
  const current = isStillThere ? focused : (firstMeeting(grid) ?? (isMoving ? { row: 0, column: 0 } : null));
  // Its row may be in the page only now.
  useEffect(() => {
    if (awaited.current === null) return;
    focusOn(table.current, awaited.current);
    awaited.current = null;
  }, [table, focus]);
  const setCurrent = useCallback(
    ({ row, column }: Cell) => {
      setFocus({ rowId: grid.rows[row]?.id ?? '', column });
    },
    [grid],
  );
  const goTo = useCallback(
    (cell: Cell) => {
      awaited.current = cell;
      setCurrent(cell);
    },
    [setCurrent],
  );
  const moveFocus = useCallback(
    (event: KeyboardEvent, from: Cell, meetingId: string | null) => {
      if (isMoving && event.key === 'Escape') giveUp();
      if (!isMoving && isEditable && meetingId !== null && event.key.toLowerCase() === 'm') pickUp(meetingId);
      const next = (isMoving ? nextCell : nextMeeting)(grid, from, event.key);
      if (!next) return;
      event.preventDefault();
      goTo(next);
    },
    [grid, isMoving, isEditable, pickUp, giveUp, goTo],
  );
  return { current, moveFocus, setCurrent, goTo };
}

function cellOf(grid: DayGrid, { rowId, column }: Focus): Cell | null {
  const row = grid.rows.findIndex(({ id }) => id === rowId);
  return row < 0 ? null : { row, column };
}

function focusOn(table: HTMLTableElement | null, { row, column }: Cell): void {
  table?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`)?.focus();
}

function placeAt(grid: DayGrid, { row, column }: Cell) {
  const slotId = grid.slots[column]?.id;
  const tableId = grid.rows[row]?.id;
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
