import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement, Slot } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { bothClocks } from '../../time/both-clocks.js';
import { formatDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { firstMeeting, nextMeeting, type Cell, type DayGrid, type GridRow } from './day-grid.js';
import { MeetingCell } from './meeting-cell.js';

export interface DayProps {
  readonly mission: MissionView;
  readonly grid: DayGrid;
  readonly day: string;
  readonly sought: string;
  readonly onOpen: (placement: Placement) => void;
}

/** A real table, rows are tables and columns slots. Tab enters it once; the arrows go from meeting to meeting. */
export function AgendaGrid({ mission, grid, day, sought, onOpen }: DayProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { table, current, moveFocus, setCurrent } = useArrowKeys(grid);
  return (
    <>
      <p className="field-hint">{t('grid.keys')}</p>
      {/* What scrolls must be reachable with the keyboard, also when it holds no meeting. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="agenda-scroll" role="region" aria-label={t('grid.region')} tabIndex={0}>
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
                onFocus={setCurrent}
                onKeyDown={moveFocus}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function useArrowKeys(grid: DayGrid) {
  const table = useRef<HTMLTableElement>(null);
  const [focused, setCurrent] = useState<Cell | null>(null);
  const isStillThere = focused !== null && grid.rows[focused.row]?.cells[focused.column] != null;
  const current = isStillThere ? focused : firstMeeting(grid);
  const moveFocus = (event: KeyboardEvent) => {
    const next = current && nextMeeting(grid, current, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${String(next.row)}"][data-column="${String(next.column)}"]`)
      ?.focus();
  };
  return { table, current, moveFocus, setCurrent };
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
  readonly sessionStarts: ReadonlySet<number>;
  readonly currentColumn: number | null;
  readonly mission: MissionView;
  readonly sought: string;
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (placement: Placement) => void;
}

function TableRow({ row, rowIndex, sessionStarts, currentColumn, ...shown }: TableRowProps) {
  return (
    <tr>
      <th scope="row">{row.tableLabel}</th>
      {row.cells.map((placement, column) => (
        <td key={column} className={sessionStarts.has(column) ? 'session-start' : undefined}>
          {placement && (
            <MeetingCell
              {...shown}
              placement={placement}
              cell={{ row: rowIndex, column }}
              isTabStop={currentColumn === column}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
