import { memo, type KeyboardEvent } from 'react';
import type { Placement } from '../../../api-client/contract.js';
import { Icon } from '../../../ui/icon.js';
import { RemoteMark } from '../../../ui/remote-mark.js';
import type { CellChange } from './cell-changes.js';
import type { CellOutlook } from './cell-outlook.js';
import type { CellWords } from './cell-words.js';
import type { Cell, RowsOf } from './day-grid.js';
import { LossMark } from '../loss-mark.js';
import type { Loss } from './loss.js';
import { mayBeCut } from './row-size.js';
import type { Board } from './use-board.js';

/** What a cell does, whichever it is: always the same object. */
export interface CellActions {
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent, cell: Cell, meetingId: string | null) => void;
  readonly onOpen: (placement: Placement) => void;
  readonly onChoose: (cell: Cell) => void;
}

interface MeetingCellProps {
  /** Null where nobody meets. */
  readonly placement: Placement | null;
  readonly slotId: string;
  /** Undefined where the row does not stand for a table. */
  readonly tableId: string | undefined;
  readonly rowIndex: number;
  readonly column: number;
  /** What the row stands for: that is not said again in each of its cells. */
  readonly rowsOf: RowsOf;
  readonly isSessionStart: boolean;
  /** How many lines each of its names may have. */
  readonly nameLines: number;
  readonly isTabStop: boolean;
  readonly search: 'none' | 'found' | 'other';
  /** What dropping the moved meeting here would do; null where nothing can be dropped. */
  readonly outlookOf: Board['outlookOf'] | null;
  readonly changeOf: Board['changeOf'];
  readonly lossOf: Board['lossOf'];
  /** Another organiser is moving this meeting: it may be somewhere else in a moment. */
  readonly isEditedElsewhere: boolean;
  readonly words: CellWords;
  readonly actions: CellActions;
}

/** A cell as it looks just now. */
interface Look extends MeetingCellProps {
  /** Null while no meeting is moved. */
  readonly outlook: CellOutlook | null;
  readonly change: CellChange | null;
}

/**
 * One cell of the grid: a meeting, and while one is moved what it would find here. There are hundreds in the page: what is
 * the same for all comes from outside, and a cell is made anew only where something of its own is different.
 */
export const MeetingCell = memo(function MeetingCell(props: MeetingCellProps) {
  const { placement, slotId, tableId, isSessionStart, column, outlookOf, changeOf } = props;
  const outlook = tableId === undefined ? null : (outlookOf?.({ slotId, tableId }) ?? null);
  const shownTableId = tableId ?? placement?.tableId;
  const change = shownTableId === undefined ? null : changeOf({ slotId, tableId: shownTableId });
  return (
    <td
      className={isSessionStart ? 'session-start' : undefined}
      aria-colindex={column + 2}
      data-slot-id={slotId}
      data-table-id={tableId}
    >
      {placement === null && outlook === null ? (
        <Left change={change} />
      ) : (
        <CellButton {...props} outlook={outlook} change={change} />
      )}
    </td>
  );
});

interface MeetingLook extends Look {
  readonly placement: Placement;
  /** Why it is not to take place; null where it is. */
  readonly loss: Loss | null;
}

const icons = { own: 'pin', free: 'check-circle', moves: 'exchange-circle', impossible: 'ban' } as const;

function CellButton(look: Look) {
  const { placement, rowIndex, column, isTabStop, outlook, words, lossOf, actions } = look;
  const loss = placement && lossOf(placement.meetingId);
  const cell = { row: rowIndex, column };
  const outlookInWords = outlook === null ? undefined : words.outlook(outlook);
  return (
    <button
      type="button"
      className={`meeting-cell ${stateOf(look, loss)}`}
      tabIndex={isTabStop ? 0 : -1}
      data-row={rowIndex}
      data-column={column}
      data-meeting-id={placement?.meetingId}
      onKeyDown={(event) => {
        actions.onKeyDown(event, cell, placement?.meetingId ?? null);
      }}
      onFocus={() => {
        actions.onFocus(cell);
      }}
      onClick={() => {
        if (outlook !== null) actions.onChoose(cell);
        else if (placement !== null) actions.onOpen(placement);
      }}
    >
      {outlook !== null && (
        <span className="cell-outlook">
          <Icon name={icons[outlook.state]} size="xs" />
          <span className="visually-hidden">{outlookInWords}. </span>
        </span>
      )}
      {/* Whoever points at the cell reads it there; whoever hears the page has just heard it. */}
      {outlook !== null && <span aria-hidden="true" className="cell-told" title={outlookInWords} />}
      {placement !== null && <Meeting {...look} placement={placement} loss={loss} />}
    </button>
  );
}

function Meeting({ placement, rowsOf, search, change, loss, isEditedElsewhere, nameLines, words }: MeetingLook) {
  const { sme, buyer, tableId } = placement;
  // The row says one of them already.
  const [first, second] =
    rowsOf === 'tables'
      ? [sme.companyName, buyer.companyName]
      : [(rowsOf === 'smes' ? buyer : sme).companyName, words.tableOf(tableId)];
  return (
    <>
      {search === 'found' && <span className="visually-hidden">{words.found} </span>}
      <span className={`meeting-sme ${cutOf(first, nameLines)}`}>{first}</span>
      <span className={`meeting-buyer ${cutOf(second, nameLines)}`}>{second}</span>
      {change !== null && <span className="cell-change">{change.words}</span>}
      {isEditedElsewhere && (
        <span className="cell-edited">
          <Icon name="pencil" size="xs" /> {words.editedElsewhere}
        </span>
      )}
      <Chips placement={placement} loss={loss} words={words} />
    </>
  );
}

/** Why it is not to take place, who joins from elsewhere, and who interprets. */
function Chips({ placement, loss, words }: Pick<MeetingLook, 'placement' | 'loss' | 'words'>) {
  const { remoteSide } = placement;
  const interpreter = words.interpreterOf(placement.interpreterId);
  if (loss === null && remoteSide === null && interpreter === null) return null;
  return (
    <span className="cell-chips">
      {loss !== null && <LossMark loss={loss} />}
      {remoteSide !== null && <RemoteMark company={placement[remoteSide].companyName} />}
      {interpreter !== null && (
        <span className="interpreter-chip">
          <span className="visually-hidden">{words.interpreter}: </span>
          {interpreter}
        </span>
      )}
    </span>
  );
}

const cutOf = (name: string, lines: number): string => (mayBeCut(name, lines) ? 'is-long' : '');

/** What was here before and is no longer. */
function Left({ change }: Pick<Look, 'change'>) {
  return change === null ? null : <span className="cell-left">{change.words}</span>;
}

function stateOf({ outlook, change, search }: Look, loss: Loss | null): string {
  if (outlook !== null) return `is-target target-${outlook.state}`;
  if (search !== 'none') return search === 'found' ? 'is-found' : 'is-faded';
  if (loss !== null) return 'is-lost';
  return change === null ? '' : `is-${change.kind}`;
}
