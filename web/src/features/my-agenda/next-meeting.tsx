import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { serverInstant } from '../../time/server-clock.js';
import { TimeLeft } from '../../ui/time-left.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../../time/use-ticking.js';
import { TableOnMap } from '../../venue-map/table-on-map.js';
import { meetingAhead } from './meeting-ahead.js';

interface NextMeetingProps {
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
}

/** Where to go next, and how long there is; or where one should be now. Nothing once all are over. */
export function NextMeeting({ mission, agenda }: NextMeetingProps) {
  const { t } = useTranslation('myAgenda');
  const locale = useLocale();
  const ahead = meetingAhead(agenda.meetings, useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES));
  if (ahead === null) return null;
  const { startsAt, counterpart, tableLabel, remote } = ahead.meeting;
  return (
    <section className="next-meeting">
      <h2 className="next-meeting-title">
        {ahead.isUnderWay ? (
          t('next.now')
        ) : (
          <>
            {t('next.title')} <TimeLeft until={startsAt} />
          </>
        )}
      </h2>
      <p>
        <strong>{counterpart.companyName}</strong> · {t('table', { label: tableLabel })}
        <br />
        {formatDay(wallDay(startsAt, agenda.timeZone), locale)},{' '}
        <TwoClocks
          instant={startsAt}
          venueZone={agenda.timeZone}
          venueCity={mission.city}
          homeZone={agenda.homeTimeZone}
        />
      </p>
      {remote?.isOneself !== true && <TableOnMap missionId={mission.id} tableLabel={tableLabel} />}
    </section>
  );
}
