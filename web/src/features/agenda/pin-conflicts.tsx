import { useTranslation } from 'react-i18next';
import { ProblemError, problemName } from '../../api-client/problem.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { useMeetingNames } from '../../places/use-meeting-names.js';

interface PinConflictsProps {
  readonly missionId: string;
  /** Whatever was refused; said here only where pins contradict. */
  readonly error: unknown;
}

interface Conflict {
  readonly meetingId: string;
  readonly part: string;
  readonly rule: string;
  readonly otherMeetingId: string | null;
}

const wordByPart: Readonly<Record<string, string>> = { slot: 'time', table: 'table', interpreter: 'interpreter' };

/** Which pins cannot be kept and why, by the names of those who meet. */
export function PinConflicts({ missionId, error }: PinConflictsProps) {
  const { t, i18n } = useTranslation('agenda');
  const nameByMeeting = useMeetingNames(missionId);
  const conflicts = conflictsIn(error);
  if (conflicts.length === 0) return null;
  const nameOf = (meetingId: string): string => nameByMeeting.get(meetingId) ?? t('pins.meeting');
  return (
    <ul className="change-list">
      {conflicts.map(({ meetingId, part, rule, otherMeetingId }) => (
        <li key={`${meetingId} ${part} ${rule}`}>
          {t('pins.conflict', {
            meeting: nameOf(meetingId),
            part: translateKnown(i18n, 'agenda', `pins.part.${wordByPart[part] ?? part}`) ?? part,
            rule: translateKnown(i18n, 'agenda', `pins.rule.${rule}`) ?? rule,
          })}
          {otherMeetingId !== null && ` (${nameOf(otherMeetingId)})`}
        </li>
      ))}
    </ul>
  );
}

function conflictsIn(error: unknown): readonly Conflict[] {
  if (!(error instanceof ProblemError) || problemName(error.problem) !== 'pins-contradict') return [];
  const { conflicts } = error.problem.facts;
  return Array.isArray(conflicts) ? (conflicts as readonly Conflict[]) : [];
}
