import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda, ParticipantMeeting, ProgrammeItem } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, formatDayAndTime } from '../../time/format-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { AgendaChangeNotice } from './agenda-change-notice.js';
import { agendaDays } from './agenda-days.js';
import { DayLine } from './day-line.js';
import { MeetingItem } from './meeting-item.js';
import { NextMeeting } from './next-meeting.js';
import { ProgrammeEntry } from './programme-entry.js';
import { useAgendaChange } from './use-agenda-change.js';
import './my-agenda.css';

interface ParticipantAgendaViewProps {
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
  /** What everybody has beside meetings. */
  readonly programme: readonly ProgrammeItem[];
  /** What its reader keeps of a meeting; left out where the agenda is somebody else's. */
  readonly reviewOf?: (meeting: ParticipantMeeting) => ReactNode;
}

/** One participant's published agenda; it changes by itself and says what has changed. */
export function ParticipantAgendaView({ mission, agenda, programme, reviewOf }: ParticipantAgendaViewProps) {
  const { t } = useTranslation('myAgenda');
  const locale = useLocale();
  const change = useAgendaChange(agenda);
  const itemOf = (meeting: ParticipantMeeting) => (
    <MeetingItem
      key={meeting.meetingId}
      meeting={meeting}
      mission={mission}
      agenda={agenda}
      change={change?.changeByMeeting.get(meeting.meetingId) ?? null}
    >
      {reviewOf?.(meeting)}
    </MeetingItem>
  );
  return (
    <>
      {/* Always in the page, so that screen readers notice when it is filled. */}
      <div aria-live="polite">{change && <AgendaChangeNotice change={change} mission={mission} agenda={agenda} />}</div>
      {agenda.versionNumber === null || agenda.publishedAt === null ? (
        <EmptyState title={t('notPublished')}>{t('notPublishedAdvice')}</EmptyState>
      ) : (
        <p>
          {t('published', {
            number: agenda.versionNumber,
            time: `${formatDayAndTime(agenda.publishedAt, agenda.timeZone, locale)} (${mission.city})`,
            count: agenda.meetings.length,
          })}
        </p>
      )}
      <NextMeeting mission={mission} agenda={agenda} />
      {agenda.versionNumber !== null && agenda.meetings.length === 0 && <EmptyState title={t('noMeetings')} />}
      {agendaDays(agenda.meetings, programme, agenda.timeZone).map(({ day, entries, meetings }) => (
        <DayOfAgenda
          key={day}
          day={day}
          line={<DayLine mission={mission} agenda={agenda} meetings={meetings} programme={programme} />}
        >
          {entries.map((entry) =>
            entry.kind === 'meeting' ? (
              itemOf(entry.meeting)
            ) : (
              <ProgrammeEntry key={entry.item.id} item={entry.item} mission={mission} agenda={agenda} />
            ),
          )}
        </DayOfAgenda>
      ))}
    </>
  );
}

interface DayOfAgendaProps {
  readonly day: string;
  readonly line: ReactNode;
  readonly children: ReactNode;
}

function DayOfAgenda({ day, line, children }: DayOfAgendaProps) {
  const locale = useLocale();
  return (
    <section>
      <h2 className="h4">{formatDay(day, locale)}</h2>
      {line}
      <ol className="meeting-list">{children}</ol>
    </section>
  );
}
