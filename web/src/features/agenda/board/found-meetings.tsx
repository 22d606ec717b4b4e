import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { type Cell, type DayGrid, involves } from './day-grid.js';

interface FoundMeetingsProps {
  readonly grid: DayGrid;
  readonly sought: string;
  readonly current: Cell | null;
  readonly onGo: (cell: Cell) => void;
}

/** How many meetings of the day were found, and the way from one to the next: most rows of a long day are out of sight. */
export function FoundMeetings({ grid, sought, current, onGo }: FoundMeetingsProps) {
  const { t } = useTranslation('agenda');
  const found = sought.trim() === '' ? [] : cellsInvolving(grid, sought);
  const next = found.find((cell) => isAfter(cell, current)) ?? found[0];
  return (
    <div className={sought.trim() === '' ? undefined : 'found-meetings'}>
      <span role="status">{sought.trim() === '' ? '' : t('foundHere', { count: found.length })}</span>
      {next !== undefined && (
        <Button
          type="button"
          color="primary"
          outline
          size="xs"
          onClick={() => {
            onGo(next);
          }}
        >
          {t('goToFound')}
        </Button>
      )}
    </div>
  );
}

/** In reading order. */
function cellsInvolving({ rows }: DayGrid, sought: string): readonly Cell[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((placement, column) => (placement !== null && involves(placement, sought) ? [{ row, column }] : [])),
  );
}

const isAfter = (cell: Cell, other: Cell | null): boolean =>
  other !== null && (cell.row > other.row || (cell.row === other.row && cell.column > other.column));
