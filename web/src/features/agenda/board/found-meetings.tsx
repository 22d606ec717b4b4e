import { Button } from 'design-react-kit';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, type DayGrid, meetingSeeker } from './day-grid.js';

/** The cells of a day whose meetings were found, in reading order, by meeting. */
export type FoundMeetings = ReadonlyMap<string, Cell>;

/** Null while nothing is sought. */
export function useFoundMeetings({ rows }: DayGrid, sought: string): FoundMeetings | null {
  return useMemo(() => {
    if (sought.trim() === '') return null;
    const isFound = meetingSeeker(sought);
    return new Map(
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((placement, column) =>
          placement !== null && isFound(placement) ? [[placement.meetingId, { row, column }] as const] : [],
        ),
      ),
    );
  }, [rows, sought]);
}

interface WayToFoundProps {
  readonly found: FoundMeetings | null;
  readonly current: Cell | null;
  readonly onGo: (cell: Cell) => void;
}

/** How many meetings of the day were found, and the way from one to the next: most of a long day is out of sight. */
export const WayToFound = memo(function WayToFound({ found, current, onGo }: WayToFoundProps) {
  const { t } = useTranslation('agenda');
  const next = found === null ? undefined : nextOf([...found.values()], current);
  return (
    <div className={found === null ? undefined : 'found-meetings'}>
      <span role="status">{found === null ? '' : t('foundHere', { count: found.size })}</span>
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
});

const nextOf = (found: readonly Cell[], current: Cell | null): Cell | undefined =>
  found.find((cell) => isAfter(cell, current)) ?? found[0];

const isAfter = (cell: Cell, other: Cell | null): boolean =>
  other !== null && (cell.row > other.row || (cell.row === other.row && cell.column > other.column));
