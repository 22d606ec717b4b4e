import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BookingSubject, bookingTimesQuery } from '../../../api-client/bookings.js';
import type { MissionView } from '../../../api-client/contract.js';
import { QueryView } from '../../../ui/query-view.js';
import { TimeChoice } from '../time-choice.js';
import { TimesHeldByOthers } from './times-held-by-others.js';

interface OfferedTimesProps {
  readonly mission: MissionView;
  readonly subject: BookingSubject;
  readonly chosen: string | null;
  readonly onChoose: (slotId: string) => void;
}

/** While somebody holds a time, it may become free at any moment. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

/** The times in which both are free and there is a table and, where needed, an interpreter; as they are now. */
export function OfferedTimes({ mission, subject, chosen, onChoose }: OfferedTimesProps) {
  const { t } = useTranslation('booking');
  const times = useQuery({
    ...bookingTimesQuery(mission.id, subject),
    refetchInterval: ({ state }) => ((state.data?.held.length ?? 0) > 0 ? LOOK_AGAIN_MILLISECONDS : false),
  });
  return (
    <QueryView query={times}>
      {({ items, held }) => (
        <>
          {items.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <TimeChoice
              mission={mission}
              times={items.map(({ slotId, startsAt }) => ({ id: slotId, startsAt }))}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
          <TimesHeldByOthers mission={mission} held={held} />
        </>
      )}
    </QueryView>
  );
}
