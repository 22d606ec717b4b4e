import { useTranslation } from 'react-i18next';
import type { Board } from '../../api-client/contract.js';
import { wallTime } from '../../time/format-time.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { HallPicture } from '../../venue-map/hall-picture.js';
import { type BoardMoment, type Cell, cellOf, placeOf } from './board-moment.js';

/** A board with more tables is written in smaller letters, whatever part of it is shown. */
const FEW_TABLES = 6;
const TURN_MILLISECONDS = 12_000;

/** Counts the turns that tables take, on the server's clock, so that all screens of a hall turn together. */
export function turnAt(now: number): number {
  return Math.floor(now / TURN_MILLISECONDS);
}

interface BoardTablesProps {
  readonly board: Board;
  readonly moment: BoardMoment;
  readonly changed: ReadonlySet<string>;
  readonly turn: number;
  readonly tablesAtOnce: number;
}

/** Each table with who is at it now and who comes next. */
export function BoardTables({ board, moment, changed, turn, tablesAtOnce }: BoardTablesProps) {
  const { t } = useTranslation('display');
  const { t: tHall } = useTranslation('venueMap');
  const pages = Math.max(1, Math.ceil(board.tables.length / tablesAtOnce));
  const page = turn % pages;
  const shown = board.tables.slice(page * tablesAtOnce, (page + 1) * tablesAtOnce);
  const isHallShown = board.hall?.tables !== undefined && moment.current === null && moment.next !== null;
  const cellAt = (table: Board['tables'][number], slot: Board['slots'][number] | null, column: string) => (
    <BoardCell
      key={column}
      cell={slot === null ? null : cellOf(table, slot)}
      isChanged={slot !== null && changed.has(placeOf(table.id, slot.id))}
    />
  );
  const timeOf = (slot: Board['slots'][number] | null): string =>
    slot === null ? '' : wallTime(slot.startsAt, board.timeZone);
  return (
    <>
      <table className="hall-tables" data-rows={board.tables.length > FEW_TABLES ? 'many' : 'few'}>
        <thead>
          <tr>
            <th scope="col">{t('table')}</th>
            <th scope="col" className={isHallShown ? 'hall-on-board' : undefined}>
              {isHallShown ? tHall('title') : `${t('now')} ${timeOf(moment.current)}`}
            </th>
            <th scope="col">{`${t('next')} ${timeOf(moment.next)}`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((table, row) => (
            <tr key={table.id}>
              <th scope="row">{table.label}</th>
              {!isHallShown && cellAt(table, moment.current, 'now')}
              {isHallShown && row === 0 && <HallCell hall={board.hall} rows={shown.length} />}
              {cellAt(table, moment.next, 'next')}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && <p className="hall-page">{t('page', { page: page + 1, pages })}</p>}
    </>
  );
}

/** While nobody meets, people look for their next table: the place of those who meet now is free for the hall. */
function HallCell({ hall, rows }: { readonly hall: Board['hall']; readonly rows: number }) {
  const { t } = useTranslation('venueMap');
  return (
    <td rowSpan={rows} className="hall-on-board">
      {hall && <HallPicture map={hall} markedId={null} label={t('title')} />}
    </td>
  );
}

function BoardCell({ cell, isChanged }: { readonly cell: Cell | null; readonly isChanged: boolean }) {
  const { t } = useTranslation('display');
  return (
    <td className={isChanged ? 'hall-changed' : undefined}>
      {cell?.kind === 'meeting' && <WhoMeets meeting={cell.meeting} />}
      {cell?.kind === 'closed' && <span className="hall-quiet">{t('closed')}</span>}
      {cell?.kind === 'free' && <span className="hall-quiet">–</span>}
      {isChanged && <span className="hall-mark">{t('changed')}</span>}
    </td>
  );
}

function WhoMeets({ meeting }: Pick<Extract<Cell, { readonly kind: 'meeting' }>, 'meeting'>) {
  const { sme, buyer, interpreterLabel, remoteSide } = meeting;
  return (
    <>
      <span className="hall-pair">{`${sme} · ${buyer}`}</span>
      {interpreterLabel !== null && <span className="hall-interpreter">{interpreterLabel}</span>}
      {remoteSide && <RemoteMark company={meeting[remoteSide]} />}
    </>
  );
}
