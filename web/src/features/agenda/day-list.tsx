import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Placement, Slot } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useGrowing } from '../../ui/use-growing.js';
import type { DayProps } from './board/agenda-grid.js';
import type { CellChange } from './board/cell-changes.js';
import { type DayGrid, meetingSeeker } from './board/day-grid.js';
import type { Board } from './board/use-board.js';
import type { Loss } from './board/loss.js';
import { InterpreterChip } from './interpreter-chip.js';
import { LossMark } from './loss-mark.js';

interface ListedPlace {
  readonly slot: Slot;
  readonly tableId: string;
  readonly tableLabel: string;
  /** Null where nobody meets any more. */
  readonly placement: Placement | null;
  readonly change: CellChange | null;
  /** Why the meeting is not to take place; null where it is. */
  readonly loss: Loss | null;
}

/** The same day as a list in order of time: for phones, printers and whoever prefers it. */
export const DayList = memo(function DayList({ grid, day, sought, board, onOpen, isLeaving, mission }: DayProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { changeOf, lossOf, heldId } = board;
  const places = useMemo(
    () => placesInOrder(grid, { changeOf, lossOf }).filter(isFoundBy(sought)),
    [grid, changeOf, lossOf, sought],
  );
  const grown = useGrowing(places.length, isLeaving);
  // What was moved last takes the focus: it is there from the beginning.
  const shown = Math.max(grown, places.findIndex(({ placement }) => placement?.meetingId === heldId) + 1);
  if (places.length === 0) return <EmptyState title={t('list.empty')} />;
  return (
    <table className="table stacking-table">
      <caption className="visually-hidden">{t('list.caption', { day: formatDay(day, locale) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('list.time')}</th>
          <th scope="col">{t('list.table')}</th>
          <th scope="col">{t('list.sme')}</th>
          <th scope="col">{t('list.buyer')}</th>
          <th scope="col">{t('interpreter')}</th>
        </tr>
      </thead>
      <tbody>
        {places.slice(0, shown).map(({ slot, tableId, tableLabel, placement, change, loss }) =>
          placement === null ? (
            <tr key={`${slot.id} ${tableId}`} className="list-change is-left">
              <th scope="row">
                <Time mission={mission} slot={slot} />
              </th>
              <td data-label={t('list.table')}>{tableLabel}</td>
              <td colSpan={3}>{change?.words}</td>
            </tr>
          ) : (
            <MeetingRow key={placement.meetingId} {...{ mission, slot, tableLabel, placement, change, loss, onOpen }} />
          ),
        )}
      </tbody>
    </table>
  );
});

/** While something is sought, places that are empty now are left out. */
function isFoundBy(sought: string): (place: ListedPlace) => boolean {
  const isFound = meetingSeeker(sought);
  return ({ placement }) => (placement === null ? sought.trim() === '' : isFound(placement));
}

interface MeetingRowProps extends Omit<ListedPlace, 'tableId'> {
  readonly mission: MissionView;
  readonly placement: Placement;
  readonly onOpen: (placement: Placement) => void;
}

const MeetingRow = memo(function MeetingRow(props: MeetingRowProps) {
  const { mission, slot, tableLabel, placement, change, loss, onOpen } = props;
  const { t } = useTranslation('agenda');
  return (
    <tr className={change === null ? undefined : `list-change is-${change.kind}`}>
      <th scope="row">
        <button
          type="button"
          className="btn btn-link p-0"
          data-meeting-id={placement.meetingId}
          onClick={() => {
            onOpen(placement);
          }}
        >
          <Time mission={mission} slot={slot} />
        </button>
        {change !== null && <span className="cell-change">{change.words}</span>}
        {loss !== null && <LossMark loss={loss} />}
      </th>
      <td data-label={t('list.table')}>{tableLabel}</td>
      <td data-label={t('list.sme')}>{placement.sme.companyName}</td>
      <td data-label={t('list.buyer')}>
        {placement.buyer.companyName}{' '}
        {placement.remoteSide && <RemoteMark company={placement[placement.remoteSide].companyName} />}
      </td>
      <td data-label={t('interpreter')}>
        {placement.interpreterId === null ? t('noInterpreter') : null}
        <InterpreterChip mission={mission} interpreterId={placement.interpreterId} />
      </td>
    </tr>
  );
});

function Time({ mission, slot }: { readonly mission: MissionView; readonly slot: Slot }) {
  return (
    <TwoClocks
      instant={slot.startsAt}
      venueZone={mission.venue.timeZone}
      venueCity={mission.city}
      homeZone={homeTimeZone}
    />
  );
}

/** Every meeting, and where changes are shown every place that is empty now. */
function placesInOrder(
  { slots, rows }: DayGrid,
  { changeOf, lossOf }: Pick<Board, 'changeOf' | 'lossOf'>,
): readonly ListedPlace[] {
  return slots.flatMap((slot, column) =>
    rows.flatMap(({ id: tableId, label: tableLabel, cells }) => {
      const placement = cells[column] ?? null;
      const change = changeOf({ slotId: slot.id, tableId });
      return placement === null && change === null
        ? []
        : [{ slot, tableId, tableLabel, placement, change, loss: placement && lossOf(placement.meetingId) }];
    }),
  );
}
