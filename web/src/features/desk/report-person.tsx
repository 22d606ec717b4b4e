import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { markOf } from '../../offline/attendance-with-entries.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { serverInstant } from '../../time/server-clock.js';
import { CommandButton } from '../../ui/command-button.js';

const delays = [15, 30, 55, 90, 120] as const;
const MILLISECONDS_PER_MINUTE = 60_000;

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
  const id = useId();
  const [minutes, setMinutes] = useState<number>(delays[1]);
  return (
    <div>
      <div className="desk-actions">
        <div>
          <label htmlFor={id} className="form-label">
            {t('late.label')}
          </label>
          <select
            id={id}
            className="form-select"
            value={minutes}
            onChange={(event) => {
              setMinutes(Number(event.target.value));
            }}
          >
            {delays.map((delay) => (
              <option key={delay} value={delay}>
                {t('late.minutes', { count: delay })}
              </option>
            ))}
          </select>
        </div>
        <CommandButton
          size="sm"
          isPending={false}
          onClick={() => {
            const arrivesAt = new Date(serverInstant() + minutes * MILLISECONDS_PER_MINUTE).toISOString();
            void write({ kind: 'lateness', participationId, arrivesAt });
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
  const id = useId();
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
      <div>
        <label htmlFor={id} className="form-label">
          {t('missed.label')}
        </label>
        <select
          id={id}
          className="form-select"
          value={meetingId}
          onChange={(event) => {
            setMeetingId(event.target.value);
          }}
        >
          <option value="">{t('missed.choose')}</option>
          {own.map((meeting) => (
            <option key={meeting.meetingId} value={meeting.meetingId}>
              {wordsOf(meeting)}
            </option>
          ))}
        </select>
      </div>
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
