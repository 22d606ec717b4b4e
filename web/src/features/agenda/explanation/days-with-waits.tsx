import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExplainedDay, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDay, wallDay, wallTime } from '../../../time/format-time.js';

interface DaysWithWaitsProps {
  readonly mission: MissionView;
  readonly days: readonly ExplainedDay[];
}

/** Whose day has waits between meetings, when, and why. */
export function DaysWithWaits({ mission, days }: DaysWithWaitsProps) {
  const { t } = useTranslation('explanation');
  if (days.length === 0) return <p>{t('days.none')}</p>;
  return (
    <details className="days-with-waits">
      <summary>{t('days.title', { count: days.length })}</summary>
      <table className="table stacking-table">
        <caption className="visually-hidden">{t('days.title', { count: days.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('days.who')}</th>
            <th scope="col">{t('days.day')}</th>
            <th scope="col">{t('days.wait')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={`${day.participant.participationId} ${day.firstSlotId}`} mission={mission} day={day} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function DayRow({ mission, day }: { readonly mission: MissionView; readonly day: ExplainedDay }) {
  const { t } = useTranslation('explanation');
  const locale = useLocale();
  const { participationId, companyName } = day.participant;
  const { timeZone } = mission.venue;
  const slotById = new Map(mission.slots.map((slot) => [slot.id, slot]));
  const first = slotById.get(day.firstSlotId);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/missions/$missionId/participants/$participationId/agenda"
          params={{ missionId: mission.id, participationId }}
        >
          {companyName}
        </Link>
      </th>
      <td data-label={t('days.day')}>{first && formatDay(wallDay(first.startsAt, timeZone), locale, 'short')}</td>
      <td data-label={t('days.wait')}>
        {day.breaks.map(({ fromSlotId, toSlotId, cause }) => {
          const from = slotById.get(fromSlotId);
          const to = slotById.get(toSlotId);
          return (
            <span key={fromSlotId} className="day-wait">
              {from &&
                to &&
                t('wait', {
                  from: wallTime(from.startsAt, timeZone),
                  to: wallTime(to.endsAt, timeZone),
                  cause: t(`cause.${cause}`),
                })}
            </span>
          );
        })}
      </td>
    </tr>
  );
}
