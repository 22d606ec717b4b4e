import { useTranslation } from 'react-i18next';
import type { Board } from '../../api-client/contract.js';
import { wallTime } from '../../time/format-time.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { type BoardMoment, type Cell, cellOf, placeOf } from './board-moment.js';

/** More rows than these are too small to be read at ten metres: then the tables take turns. */
const TABLES_AT_ONCE = 12;
const TURN_MILLISECONDS = 12_000;

interface BoardTablesProps {
  readonly board: Board;
  readonly moment: BoardMoment;
  readonly changed: ReadonlySet<string>;
  /** On the server's clock, so that all screens of a hall turn together. */
  readonly now: number;
}

/** Each table with who is at it now and who comes next. */
export function BoardTables({ board, moment, changed, now }: BoardTablesProps) {
  const { t } = useTranslation('display');
  const pages = Math.max(1, Math.ceil(board.tables.length / TABLES_AT_ONCE));
  const page = Math.floor(now / TURN_MILLISECONDS) % pages;
  const shown = board.tables.slice(page * TABLES_AT_ONCE, (page + 1) * TABLES_AT_ONCE);
  const timeOf = (slot: Board['slots'][number] | null): string =>
    slot === null ? '' : wallTime(slot.startsAt, board.timeZone);
  return (
    <>
      <table className="hall-tables" data-rows={shown.length > TABLES_AT_ONCE / 2 ? 'many' : 'few'}>
        <thead>
          <tr>
            <th scope="col">{t('table')}</th>
            <th scope="col">{`${t('now')} ${timeOf(moment.current)}`}</th>
            <th scope="col">{`${t('next')} ${timeOf(moment.next)}`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((table) => (
            <tr key={table.id}>
              <th scope="row">{table.label}</th>
              {[moment.current, moment.next].map((slot, column) => (
                <BoardCell
                  key={column === 0 ? 'now' : 'next'}
                  cell={slot === null ? null : cellOf(table, slot)}
                  isChanged={slot !== null && changed.has(placeOf(table.id, slot.id))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && <p className="hall-page">{t('page', { page: page + 1, pages })}</p>}
    </>
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
