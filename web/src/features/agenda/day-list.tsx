import { useTranslation } from 'react-i18next';
import type { Placement, Slot } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import type { DayProps } from './board/agenda-grid.js';
import { involves, type DayGrid } from './board/day-grid.js';
import { InterpreterChip } from './interpreter-chip.js';

interface ListedMeeting {
  readonly slot: Slot;
  readonly tableLabel: string;
  readonly placement: Placement;
}

/** The same day as a list in order of time: for phones, printers and whoever prefers it. */
export function DayList({ mission, grid, day, sought, onOpen }: DayProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const meetings = meetingsInOrder(grid).filter(({ placement }) => involves(placement, sought));
  if (meetings.length === 0) return <EmptyState title={t('list.empty')} />;
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
        {meetings.map(({ slot, tableLabel, placement }) => (
          <tr key={placement.meetingId}>
            <th scope="row">
              <button
                type="button"
                className="btn btn-link p-0"
                data-meeting-id={placement.meetingId}
                onClick={() => {
                  onOpen(placement);
                }}
              >
                <TwoClocks
                  instant={slot.startsAt}
                  venueZone={mission.venue.timeZone}
                  venueCity={mission.city}
                  homeZone={homeTimeZone}
                />
              </button>
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
        ))}
      </tbody>
    </table>
  );
}

function meetingsInOrder({ slots, rows }: DayGrid): readonly ListedMeeting[] {
  return slots.flatMap((slot, column) =>
    rows.flatMap(({ label, cells }) => {
      const placement = cells[column];
      return placement ? [{ slot, tableLabel: label, placement }] : [];
    }),
  );
}
