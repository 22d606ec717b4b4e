import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MeetingMark, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { markOf } from '../../offline/attendance-with-entries.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { serverInstant } from '../../time/server-clock.js';
import { Chip } from '../../ui/chip.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { SelectField } from '../../ui/form-field.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MarkButton } from '../../ui/mark-button.js';

interface MeetingMarksProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
  readonly attendance: Attendance;
  readonly write: DeskEntries['write'];
}

/** The meetings of one slot, that of now unless another is chosen, and what became of each. */
export function MeetingMarks({ mission, meetings, attendance, write }: MeetingMarksProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const slotId = chosen ?? slotOfNow(mission, meetings);
  const used = new Set(meetings.map((meeting) => meeting.slotId));
  const slots = mission.slots.filter((slot) => used.has(slot.id));
  const shown = meetings.filter((meeting) => meeting.slotId === slotId);
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby={id} className="meeting-marks">
      <h2 id={id} className="h4">
        {t('marks.title')}
      </h2>
      <SelectField
        className="field-short"
        label={t('marks.slot')}
        value={slotId ?? ''}
        choices={slots.map(({ id: value, startsAt }) => ({
          value,
          label: formatDayAndTime(startsAt, mission.venue.timeZone, locale),
        }))}
        onChange={setChosen}
      />
      {shown.length === 0 && <EmptyState title={t('marks.none')} />}
      <ul className="desk-people">
        {shown.map((meeting) => (
          <MarkedMeeting
            key={meeting.meetingId}
            tableLabel={mission.tables.find((table) => table.id === meeting.tableId)?.label ?? ''}
            meeting={meeting}
            mark={markOf(attendance, meeting)}
            write={write}
          />
        ))}
      </ul>
    </section>
  );
}

/** The last slot with meetings that has begun, otherwise the first: what just began is what the desk asks about. */
function slotOfNow(mission: MissionView, meetings: readonly DeskMeeting[]): string | null {
  const used = new Set(meetings.map((meeting) => meeting.slotId));
  const slots = mission.slots.filter((slot) => used.has(slot.id));
  const now = serverInstant();
  return (slots.findLast(({ startsAt }) => Date.parse(startsAt) <= now) ?? slots[0])?.id ?? null;
}

interface MarkedMeetingProps {
  readonly tableLabel: string;
  readonly meeting: DeskMeeting;
  readonly mark: MeetingMark;
  readonly write: DeskEntries['write'];
}

function MarkedMeeting({ tableLabel, meeting, mark, write }: MarkedMeetingProps) {
  const { t } = useTranslation('desk');
  const { sme, buyer } = meeting;
  const pair = `${sme.companyName} – ${buyer.companyName}`;
  const say = (wanted: MeetingMark): void => {
    const { meetingId, slotId: seenSlotId } = meeting;
    void write({ kind: 'mark', meetingId, mark: wanted, seenMark: mark, seenSlotId });
  };
  const nameOf = (id: string): string => (id === sme.participationId ? sme.companyName : buyer.companyName);
  return (
    <li>
      <div className="desk-row">
        <div>
          <strong>{pair}</strong>
          <div className="field-hint">{t('proposal.table', { table: tableLabel })}</div>
          {meeting.remoteSide && <RemoteMark company={meeting[meeting.remoteSide].companyName} />}
          {mark.kind === 'held' && <Chip kind="good">{t('marks.held')}</Chip>}
          {mark.kind === 'no-show' && (
            <Chip kind="bad">{t('marks.absent', { company: mark.absentIds.map(nameOf).join(', ') })}</Chip>
          )}
        </div>
        <div className="mark-choices" role="group" aria-label={t('marks.whatBecame', { pair })}>
          <MarkButton
            isOn={mark.kind === 'held'}
            onClick={(isOn) => {
              say({ kind: isOn ? 'none' : 'held', absentIds: [] });
            }}
          >
            {t('marks.heldAction')}
          </MarkButton>
          {[sme, buyer].map(({ participationId, companyName }) => (
            <MarkButton
              key={participationId}
              isOn={mark.absentIds.includes(participationId)}
              onClick={(isOn) => {
                const others = mark.absentIds.filter((id) => id !== participationId);
                const absentIds = isOn ? others : [...others, participationId];
                say({ kind: absentIds.length === 0 ? 'none' : 'no-show', absentIds });
              }}
            >
              {t('marks.absentAction', { company: companyName })}
            </MarkButton>
          ))}
        </div>
      </div>
    </li>
  );
}
