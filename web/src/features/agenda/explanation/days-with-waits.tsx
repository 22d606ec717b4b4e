import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplainedDay, MissionView, Slot } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDay, wallDay, wallTime } from '../../../time/format-time.js';
import { Folded } from '../../../ui/folded.js';
import { useGrowing } from '../../../ui/use-growing.js';

interface DaysWithWaitsProps {
  readonly mission: MissionView;
  readonly days: readonly ExplainedDay[];
}

/** Whose day has waits between meetings, when, and why. */
export function DaysWithWaits({ mission, days }: DaysWithWaitsProps) {
  const { t } = useTranslation('explanation');
  if (days.length === 0) return <p className="mt-3">{t('days.none')}</p>;
  return (
    <Folded className="days-with-waits" summary={t('days.title', { count: days.length })}>
      <WaitTable mission={mission} days={days} />
    </Folded>
  );
}

function WaitTable({ mission, days }: DaysWithWaitsProps) {
  const { t } = useTranslation('explanation');
  const shown = useGrowing(days.length);
  const slotById = useMemo(() => new Map(mission.slots.map((slot) => [slot.id, slot])), [mission.slots]);
  return (
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
        {days.slice(0, shown).map((day) => (
          <DayRow key={`${day.participant.participationId} ${day.firstSlotId}`} {...{ mission, day, slotById }} />
        ))}
      </tbody>
    </table>
  );
}

interface DayRowProps {
  readonly mission: MissionView;
  readonly day: ExplainedDay;
  readonly slotById: ReadonlyMap<string, Slot>;
}

const DayRow = memo(function DayRow({ mission, day, slotById }: DayRowProps) {
  const { t } = useTranslation('explanation');
  const locale = useLocale();
  const { participationId, companyName } = day.participant;
  const { timeZone } = mission.venue;
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
});
