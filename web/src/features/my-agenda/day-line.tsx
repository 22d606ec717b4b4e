import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda, ParticipantMeeting, ProgrammeItem } from '../../api-client/contract.js';
import { wallDay, wallTime } from '../../time/format-time.js';
import { waitsBeside } from './waits-beside.js';

interface DayLineProps {
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
  /** The meetings of one day, in order of time. */
  readonly meetings: readonly ParticipantMeeting[];
  readonly programme: readonly ProgrammeItem[];
}

/** Why the day looks as it does: from when to when, and what each wait between two meetings comes from. */
export function DayLine({ mission, agenda, meetings, programme }: DayLineProps) {
  const { t } = useTranslation('explanation');
  const { breaks, timeZone } = agenda;
  const first = meetings[0];
  const last = meetings.at(-1);
  if (breaks === null || first === undefined || last === undefined) return null;
  const day = wallDay(first.startsAt, timeZone);
  const waits = waitsBeside(breaks, mission.slots, programme).filter(
    ({ startsAt }) => wallDay(startsAt, timeZone) === day,
  );
  const facts = {
    count: meetings.length,
    from: wallTime(first.startsAt, timeZone),
    to: wallTime(last.endsAt, timeZone),
  };
  return (
    <div className="day-line">
      <p className="mb-0">{t(waits.length === 0 ? 'own.noWait' : 'own.waits', facts)}</p>
      {waits.length > 0 && (
        <ul className="mb-0">
          {waits.map(({ startsAt, endsAt, cause }) => (
            <li key={startsAt}>
              {cause === null
                ? t('waitAlone', { from: wallTime(startsAt, timeZone), to: wallTime(endsAt, timeZone) })
                : t('wait', {
                    from: wallTime(startsAt, timeZone),
                    to: wallTime(endsAt, timeZone),
                    cause: t(`cause.${cause}`),
                  })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
