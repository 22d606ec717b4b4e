import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { type ProblemError, problemName } from '../../api-client/problem.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, formatDayAndTime } from '../../time/format-time.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { type HoursFault, hoursFaultIn, type NeedingMeeting, needingMeetingsIn } from './interpreters-faults.js';
import { useToldHours } from './use-told-hours.js';

interface InterpretersProblemProps {
  readonly mission: MissionView;
  readonly error: ProblemError | null;
}

/** Why interpreters were not saved, with the meetings and the hours that it is about. */
export function InterpretersProblem({ mission, error }: InterpretersProblemProps) {
  const facts = error?.problem.facts ?? {};
  const name = error === null ? null : problemName(error.problem);
  const meetings = name === 'interpreters-needed' ? needingMeetingsIn(facts) : [];
  const fault = name === 'interpreter-hours-unusable' ? hoursFaultIn(facts) : null;
  return (
    <ProblemNotice error={error}>
      {meetings.length > 0 && <NeedingMeetings mission={mission} meetings={meetings} />}
      {fault !== null && <FaultOfHours mission={mission} fault={fault} />}
    </ProblemNotice>
  );
}

interface NeedingMeetingsProps {
  readonly mission: MissionView;
  readonly meetings: readonly NeedingMeeting[];
}

function NeedingMeetings({ mission, meetings }: NeedingMeetingsProps) {
  const { t } = useTranslation('interpreters');
  const locale = useLocale();
  return (
    <ul className="mb-0">
      {meetings.map(({ meetingId, rule, startsAt, tableLabel, sme, buyer, interpreterLabel }) => (
        <li key={`${meetingId} ${rule}`}>
          {t('needed.meeting', {
            firm: sme.companyName,
            partner: buyer.companyName,
            time: formatDayAndTime(startsAt, mission.venue.timeZone, locale),
            table: tableLabel,
          })}{' '}
          {t(`needed.because.${rule}`, { interpreter: interpreterLabel })}
        </li>
      ))}
    </ul>
  );
}

function FaultOfHours({ mission, fault }: { readonly mission: MissionView; readonly fault: HoursFault }) {
  const { t } = useTranslation('interpreters');
  const locale = useLocale();
  const told = useToldHours(mission);
  switch (fault.type) {
    case 'window-ends-before-it-starts':
      return <p className="mb-0">{t('fault.endsBefore', { hours: told(fault) })}</p>;
    case 'window-outside-mission': {
      const [first, last] = [fault.firstDay, fault.lastDay].map((day) => formatDay(day, locale));
      return <p className="mb-0">{t('fault.outside', { hours: told(fault), first, last })}</p>;
    }
    case 'windows-overlap':
      return <p className="mb-0">{t('fault.overlap', { first: told(fault.first), second: told(fault.second) })}</p>;
    case 'no-slot-available':
      return <p className="mb-0">{t('fault.noSlot')}</p>;
  }
}
