import type { CSSProperties, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpotInWords } from '../../venue-map/use-spot-in-words.js';
import type { Spot } from './hall-draft.js';
import type { HallMoves } from './use-hall-moves.js';

export interface HallTable {
  readonly id: string;
  readonly label: string;
}

interface TableButtonProps {
  readonly table: HallTable;
  readonly spot: Spot | null;
  readonly moves: HallMoves;
  readonly hintId: string;
  readonly style?: CSSProperties;
}

const STEPS: Readonly<Record<string, { readonly columns: number; readonly rows: number }>> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
};

/** A table, on the floor or aside: dragged, or moved with the arrow keys. */
export function TableButton({ table, spot, moves, hintId, style }: TableButtonProps) {
  const { t } = useTranslation('venueMap');
  const inWords = useSpotInWords();
  const { id, label } = table;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined && spot !== null) moves.step(id, step);
    else if (step !== undefined) moves.placeFirst(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') moves.putAside(id);
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) moves.undo(id);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      id={moves.domIdOf(id)}
      data-table-id={id}
      className="hall-table"
      style={style}
      aria-pressed={moves.selectedId === id}
      aria-label={t('tableAt', { label, place: inWords(spot) })}
      aria-describedby={hintId}
      onClick={() => moves.select(id)}
      onFocus={() => moves.select(id)}
      onKeyDown={onKeyDown}
    >
      {label}
    </button>
  );
}
