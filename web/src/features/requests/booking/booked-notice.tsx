import { useTranslation } from 'react-i18next';
import type { Booking, MissionView } from '../../../api-client/contract.js';
import { Notice } from '../../../ui/notice.js';
import { BookingPlace } from './booking-place.js';

interface BookedNoticeProps {
  readonly mission: MissionView;
  readonly booking: Booking;
}

/** Tells which time a meeting has got. */
export function BookedNotice({ mission, booking }: BookedNoticeProps) {
  const { t } = useTranslation('booking');
  return (
    <Notice kind="success" title={t('booked')}>
      <BookingPlace mission={mission} place={booking} />
    </Notice>
  );
}
