import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda } from '../../api-client/contract.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import type { AgendaChange } from './agenda-change.js';

interface AgendaChangeNoticeProps {
  readonly change: AgendaChange;
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
}

export function AgendaChangeNotice({ change, mission, agenda }: AgendaChangeNoticeProps) {
  const { t } = useTranslation(['myAgenda', 'shell']);
  const changedCount = change.changeByMeeting.size + change.removed.length;
  return (
    <div className="alert alert-info agenda-changed">
      <p className="alert-title">{t('changed.title', { number: change.versionNumber })}</p>
      <p className="mb-0">
        {changedCount === 0 ? t('changed.nothing') : t('changed.meetings', { count: changedCount })}
      </p>
      {change.removed.length > 0 && (
        <ul className="mb-0">
          {change.removed.map((meeting) => (
            <li key={meeting.meetingId}>
              {t('changed.removed', {
                company: meeting.hasWithdrawn ? t('shell:somebodyWithdrawn') : meeting.counterpart.companyName,
              })}{' '}
              <TwoClocks
                instant={meeting.startsAt}
                venueZone={agenda.timeZone}
                venueCity={mission.city}
                homeZone={agenda.homeTimeZone}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
