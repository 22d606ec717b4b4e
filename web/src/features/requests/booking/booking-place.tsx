import { useTranslation } from 'react-i18next';
import type { Booking, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../../time/format-time.js';
import { homeTimeZone } from '../../../time/home-zone.js';
import { TwoClocks } from '../../../ui/two-clocks.js';

interface BookingPlaceProps {
  readonly mission: MissionView;
  readonly place: Pick<Booking, 'slotId' | 'tableId' | 'interpreterId'>;
}

/** When and where: day, both clocks, table and interpreter. */
export function BookingPlace({ mission, place }: BookingPlaceProps) {
  const { t } = useTranslation('booking');
  const locale = useLocale();
  const { timeZone, city } = mission.venue;
  const slot = mission.slots.find(({ id }) => id === place.slotId);
  const table = mission.tables.find(({ id }) => id === place.tableId);
  const interpreter = mission.interpreters.find(({ id }) => id === place.interpreterId);
  return (
    <p className="booking-place">
      {slot !== undefined && (
        <>
          {formatDay(wallDay(slot.startsAt, timeZone), locale)},{' '}
          <TwoClocks instant={slot.startsAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
          <br />
        </>
      )}
      {t('table', { label: table?.label ?? '…' })} · {interpreter?.label ?? t('noInterpreter')}
    </p>
  );
}
