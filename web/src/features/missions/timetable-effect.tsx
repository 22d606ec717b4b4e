import { useTranslation } from 'react-i18next';
import type { MissionView, TimetableEffect } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime, wallTime } from '../../time/format-time.js';

interface TimetableEffectViewProps {
  readonly mission: MissionView;
  readonly effect: TimetableEffect;
}

type Place = TimetableEffect['meetings'][number]['from'];
type Hours = TimetableEffect['hoursLost'][number]['hours'][number];

/** What becomes of the public meetings, how many stay and each that moves or finds no place; and which hours lose their slots. */
export function TimetableEffectView({ mission, effect }: TimetableEffectViewProps) {
  const { t } = useTranslation('missions');
  const locale = useLocale();
  const { list } = useVocabulary();
  const inWords = ({ startsAt, tableLabel }: Place): string =>
    t('timetable.place', {
      time: formatDayAndTime(startsAt, mission.venue.timeZone, locale),
      table: tableLabel,
    });
  const hoursInWords = ({ startsAt, endsAt }: Hours): string =>
    `${formatDayAndTime(startsAt, mission.venue.timeZone, locale)}–${wallTime(endsAt, mission.venue.timeZone)}`;
  return (
    <div role="status" className="mt-3">
      <p>
        {t('timetable.kept', { count: effect.kept })} {t('timetable.moved', { count: effect.moved })}{' '}
        {t('timetable.impossible', { count: effect.impossible })}
      </p>
      <ul>
        {effect.meetings.map(({ meetingId, sme, buyer, from, to }) => (
          <li key={meetingId}>
            <strong>
              {sme.companyName} – {buyer.companyName}
            </strong>
            : {inWords(from)} → {to === null ? t('timetable.nowhere') : inWords(to)}
          </li>
        ))}
        {effect.hoursLost.map(({ label, hours }) => (
          <li key={label}>{t('timetable.hoursLost', { label, hours: list(hours.map(hoursInWords)) })}</li>
        ))}
      </ul>
    </div>
  );
}
