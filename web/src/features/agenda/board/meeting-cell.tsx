import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement } from '../../../api-client/contract.js';
import { Icon } from '../../../ui/icon.js';
import { RemoteMark } from '../../../ui/remote-mark.js';
import { InterpreterChip } from '../interpreter-chip.js';
import type { CellChange } from './cell-changes.js';
import type { CellOutlook } from './cell-outlook.js';
import { involves, type Cell, type RowsOf } from './day-grid.js';
import { useOutlookInWords } from './outlook-in-words.js';

/** What a cell does, whichever it is. */
export interface CellActions {
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent, cell: Cell, meetingId: string | null) => void;
  readonly onOpen: (placement: Placement) => void;
  readonly onChoose: (cell: Cell) => void;
}

interface MeetingCellProps extends CellActions {
  /** Null where the table is free. */
  readonly placement: Placement | null;
  readonly mission: MissionView;
  readonly cell: Cell;
  /** What the row stands for: that is not said again in each of its cells. */
  readonly rowsOf: RowsOf;
  readonly isTabStop: boolean;
  readonly sought: string;
  /** What dropping the moved meeting here would do; null while none is moved. */
  readonly outlook: CellOutlook | null;
  readonly change: CellChange | null;
  /** Another organiser is moving this meeting: it may be somewhere else in a moment. */
  readonly isEditedElsewhere: boolean;
}

const icons = { own: 'pin', free: 'check-circle', moves: 'exchange-circle', impossible: 'ban' } as const;

/** One cell of the grid: a meeting, and while one is moved what it would find here. */
export function MeetingCell(props: MeetingCellProps) {
  const { placement, mission, cell, isTabStop, outlook, change, onKeyDown, onFocus, onOpen, onChoose } = props;
  const words = useOutlookInWords(mission);
  const isEmpty = placement === null;
  if (isEmpty && outlook === null) return <Left change={change} />;
  return (
    <button
      type="button"
      className={`meeting-cell ${stateOf(props)}`}
      tabIndex={isTabStop ? 0 : -1}
      data-row={cell.row}
      data-column={cell.column}
      {...(outlook !== null && { title: words(outlook) })}
      data-meeting-id={placement?.meetingId}
      onKeyDown={(event) => {
        onKeyDown(event, cell, placement?.meetingId ?? null);
      }}
      onFocus={() => {
        onFocus(cell);
      }}
      onClick={() => {
        if (outlook !== null) onChoose(cell);
        else if (!isEmpty) onOpen(placement);
      }}
    >
      {outlook !== null && (
        <span className="cell-outlook">
          <Icon name={icons[outlook.state]} size="xs" />
          <span className="visually-hidden">{words(outlook)}. </span>
        </span>
      )}
      {!isEmpty && <MeetingNames {...props} placement={placement} />}
    </button>
  );
}

function MeetingNames({ placement, mission, change, ...props }: MeetingCellProps & { readonly placement: Placement }) {
  const { t } = useTranslation(['agenda', 'shell']);
  return (
    <>
      {isFound({ ...props, placement }) && <span className="visually-hidden">{t('found')} </span>}
      <Who placement={placement} mission={mission} rowsOf={props.rowsOf} />
      {change !== null && <span className="cell-change">{change.words}</span>}
      {props.isEditedElsewhere && (
        <span className="cell-edited">
          <Icon name="pencil" size="xs" /> {t('shell:presence.editedShort')}
        </span>
      )}
      {placement.remoteSide && <RemoteMark company={placement[placement.remoteSide].companyName} />}
      <InterpreterChip mission={mission} interpreterId={placement.interpreterId} />
    </>
  );
}

/** Both sides, or the other side and the table where the row stands for one of them. */
function Who({ placement, mission, rowsOf }: Pick<MeetingCellProps, 'mission' | 'rowsOf'> & { placement: Placement }) {
  const { t } = useTranslation('agenda');
  const { sme, buyer, tableId } = placement;
  const table = mission.tables.find(({ id }) => id === tableId);
  const [first, second] =
    rowsOf === 'tables'
      ? [sme.companyName, buyer.companyName]
      : [(rowsOf === 'smes' ? buyer : sme).companyName, `${t('list.table')} ${table?.label ?? ''}`];
  return (
    <>
      <span className="meeting-sme">{first}</span>
      <span className="meeting-buyer">{second}</span>
    </>
  );
}

/** What was here before and is no longer. */
function Left({ change }: Pick<MeetingCellProps, 'change'>) {
  return change === null ? null : <span className="cell-left">{change.words}</span>;
}

const isFound = ({ placement, sought }: Pick<MeetingCellProps, 'placement' | 'sought'>): boolean =>
  placement !== null && sought.trim() !== '' && involves(placement, sought);

function stateOf(props: MeetingCellProps): string {
  const { outlook, change, sought } = props;
  if (outlook !== null) return `is-target target-${outlook.state}`;
  if (isFound(props)) return 'is-found';
  if (sought.trim() !== '') return 'is-faded';
  return change === null ? '' : `is-${change.kind}`;
}
