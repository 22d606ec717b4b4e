import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { markOf } from '../../offline/attendance-with-entries.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { arrivalAfter, DELAYS, USUAL_DELAY } from './delays.js';

interface ReportPersonProps {
  readonly mission: MissionView;
  readonly participationId: string;
  readonly meetings: readonly DeskMeeting[];
  readonly attendance: Attendance;
  readonly write: DeskEntries['write'];
  readonly onReported: () => void;
}

/** Late, gone, or missing at one of its meetings. */
export function ReportPerson(props: ReportPersonProps) {
  const { participationId, write, onReported } = props;
  const { t } = useTranslation('desk');
  const [minutes, setMinutes] = useState(USUAL_DELAY);
  return (
    <div>
      <div className="desk-actions">
        <SelectField
          label={t('late.label')}
          value={String(minutes)}
          choices={DELAYS.map((delay) => ({ value: String(delay), label: t('late.minutes', { count: delay }) }))}
          onChange={(chosen) => {
            setMinutes(Number(chosen));
          }}
        />
        <CommandButton
          size="sm"
          isPending={false}
          onClick={() => {
            void write({ kind: 'lateness', participationId, arrivesAt: arrivalAfter(minutes) });
            onReported();
          }}
        >
          {t('late.action')}
        </CommandButton>
        <CommandButton
          size="sm"
          isOutlined
          isPending={false}
          onClick={() => {
            void write({ kind: 'departure', participationId });
            onReported();
          }}
        >
          {t('gone.action')}
        </CommandButton>
      </div>
      <MissedMeetings {...props} />
    </div>
  );
}

function MissedMeetings({ mission, participationId, meetings, attendance, write, onReported }: ReportPersonProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const [meetingId, setMeetingId] = useState('');
  const own = meetings.filter(({ sme, buyer }) => [sme, buyer].some((one) => one.participationId === participationId));
  const missed = own.find((meeting) => meeting.meetingId === meetingId);
  const wordsOf = ({ slotId, sme, buyer }: DeskMeeting): string => {
    const startsAt = mission.slots.find((slot) => slot.id === slotId)?.startsAt;
    const time = startsAt === undefined ? '' : formatDayAndTime(startsAt, mission.venue.timeZone, locale);
    return `${time} · ${(sme.participationId === participationId ? buyer : sme).companyName}`;
  };
  const sayMissed = (meeting: DeskMeeting): void => {
    const seenMark = markOf(attendance, meeting);
    const absentIds = [...new Set([...seenMark.absentIds, participationId])];
    const { slotId: seenSlotId } = meeting;
    void write({ kind: 'mark', meetingId, mark: { kind: 'no-show', absentIds }, seenMark, seenSlotId });
    onReported();
  };
  return (
    <div className="desk-actions">
      <SelectField
        label={t('missed.label')}
        value={meetingId}
        choices={[
          { value: '', label: t('missed.choose') },
          ...own.map((meeting) => ({ value: meeting.meetingId, label: wordsOf(meeting) })),
        ]}
        onChange={setMeetingId}
      />
      <CommandButton
        size="sm"
        isOutlined
        isUnavailable={missed === undefined}
        isPending={false}
        onClick={() => {
          if (missed !== undefined) sayMissed(missed);
        }}
      >
        {t('missed.action')}
      </CommandButton>
    </div>
  );
}
