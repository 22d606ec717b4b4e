import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BookingSubject, bookingTimesQuery } from '../../../api-client/bookings.js';
import type { MissionView } from '../../../api-client/contract.js';
import { QueryView } from '../../../ui/query-view.js';
import { TimeChoice } from '../time-choice.js';

interface OfferedTimesProps {
  readonly mission: MissionView;
  readonly subject: BookingSubject;
  readonly chosen: string | null;
  readonly onChoose: (slotId: string) => void;
}

/** The times in which both are free and there is a table and, where needed, an interpreter; as they are now. */
export function OfferedTimes({ mission, subject, chosen, onChoose }: OfferedTimesProps) {
  const { t } = useTranslation('booking');
  const times = useQuery(bookingTimesQuery(mission.id, subject));
  return (
    <QueryView query={times}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <TimeChoice
            mission={mission}
            times={items.map(({ slotId, startsAt }) => ({ id: slotId, startsAt }))}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </QueryView>
  );
}
