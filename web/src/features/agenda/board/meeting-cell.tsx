import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement } from '../../api-client/contract.js';
import { involves, type Cell } from './day-grid.js';
import { InterpreterChip } from './interpreter-chip.js';

interface MeetingCellProps {
  readonly placement: Placement;
  readonly mission: MissionView;
  readonly cell: Cell;
  readonly isTabStop: boolean;
  readonly sought: string;
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (placement: Placement) => void;
}

export function MeetingCell({
  placement,
  mission,
  cell,
  isTabStop,
  sought,
  onFocus,
  onKeyDown,
  onOpen,
}: MeetingCellProps) {
  const { t } = useTranslation('agenda');
  const isFound = sought.trim() !== '' && involves(placement, sought);
  const isFaded = sought.trim() !== '' && !isFound;
  const state = isFound ? 'is-found' : isFaded ? 'is-faded' : '';
  return (
    <button
      type="button"
      className={`meeting-cell ${state}`}
      tabIndex={isTabStop ? 0 : -1}
      data-row={cell.row}
      data-column={cell.column}
      onKeyDown={onKeyDown}
      onFocus={() => {
        onFocus(cell);
      }}
      onClick={() => {
        onOpen(placement);
      }}
    >
      {isFound && <span className="visually-hidden">{t('found')} </span>}
      <span className="meeting-sme">{placement.sme.companyName}</span>
      <span className="meeting-buyer">{placement.buyer.companyName}</span>
      <InterpreterChip mission={mission} interpreterId={placement.interpreterId} />
    </button>
  );
}
