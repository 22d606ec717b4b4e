import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Slot } from '../../../api-client/contract.js';
import { bothClocks } from '../../../time/both-clocks.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import type { DayGrid } from './day-grid.js';
import { SkippedColumns } from './skipped-cells.js';
import type { ShownSpan } from './use-shown-span.js';

interface GridHeadingProps {
  readonly mission: MissionView;
  readonly grid: DayGrid;
  readonly columns: ShownSpan;
}

/** When each column is, on both clocks. */
export const GridHeading = memo(function GridHeading({ mission, grid, columns }: GridHeadingProps) {
  const { t } = useTranslation('agenda');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="agenda-corner" aria-colindex={1}>
          {t(`grid.corner.${grid.rowsOf}`)}
        </th>
        {columns.shown.map(({ index, skipped }) => {
          const slot = grid.slots[index];
          if (slot === undefined) return null;
          return (
            <Fragment key={slot.id}>
              <SkippedColumns count={skipped} />
              <SlotHeading
                mission={mission}
                slot={slot}
                column={index}
                isSessionStart={grid.sessionStarts.has(index)}
              />
            </Fragment>
          );
        })}
        <SkippedColumns count={columns.skippedAtEnd} />
      </tr>
    </thead>
  );
});

interface SlotHeadingProps {
  readonly slot: Slot;
  readonly mission: MissionView;
  readonly column: number;
  readonly isSessionStart: boolean;
}

const SlotHeading = memo(function SlotHeading({ slot, mission, column, isSessionStart }: SlotHeadingProps) {
  const { t } = useTranslation('shell');
  const { venueTime, homeTime } = bothClocks(slot.startsAt, mission.venue.timeZone, homeTimeZone);
  return (
    <th scope="col" className={isSessionStart ? 'session-start' : undefined} aria-colindex={column + 2}>
      {venueTime}
      {homeTime !== null && <span className="home-clock">{t('clockAtHome', { time: homeTime })}</span>}
    </th>
  );
});
