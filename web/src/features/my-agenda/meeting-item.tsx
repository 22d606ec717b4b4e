import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda, ParticipantMeeting } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { TableOnMap } from '../../venue-map/table-on-map.js';
import type { MeetingChange } from './agenda-change.js';

interface MeetingItemProps {
  readonly meeting: ParticipantMeeting;
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
  readonly change: MeetingChange | null;
  /** What one keeps of it; nothing for others. */
  readonly children?: ReactNode;
}

export function MeetingItem({ meeting, mission, agenda, change, children }: MeetingItemProps) {
  const { t } = useTranslation('myAgenda');
  const { country } = useVocabulary();
  const { counterpart } = meeting;
  return (
    <li className={change === null ? 'meeting-item' : 'meeting-item is-changed'}>
      <p className="meeting-time">
        <TwoClocks
          instant={meeting.startsAt}
          until={meeting.endsAt}
          venueZone={agenda.timeZone}
          venueCity={mission.city}
          homeZone={agenda.homeTimeZone}
        />
      </p>
      <div className="meeting-what">
        <h3 className="h5">{counterpart.companyName}</h3>
        <p className="mb-1">
          {country(counterpart.countryCode)} · {t('table', { label: meeting.tableLabel })} ·{' '}
          {meeting.interpreterLabel ?? t('noInterpreter')}
        </p>
        {meeting.remote !== null && (
          <p className="mb-1">
            {t(meeting.remote.isOneself ? 'remote.youJoin' : 'remote.otherJoins')}{' '}
            <a href={meeting.remote.link} target="_blank" rel="noreferrer">
              {meeting.remote.link}
            </a>
          </p>
        )}
        {meeting.remote?.isOneself !== true && (
          <TableOnMap missionId={mission.id} tableLabel={meeting.tableLabel} isFolded />
        )}
        {change && (
          <Chip kind="warning" icon="warning-circle">
            <ChangeSentence change={change} timeZone={agenda.timeZone} />
          </Chip>
        )}
        {children}
      </div>
    </li>
  );
}

function ChangeSentence({ change, timeZone }: { readonly change: MeetingChange; readonly timeZone: string }) {
  const { t } = useTranslation('myAgenda');
  const locale = useLocale();
  switch (change.kind) {
    case 'added':
      return t('change.added');
    case 'moved':
      return t('change.moved', { time: formatDayAndTime(change.before.startsAt, timeZone, locale) });
    case 'other-place':
      return t('change.otherPlace', {
        table: t('table', { label: change.before.tableLabel }),
        interpreter: change.before.interpreterLabel ?? t('noInterpreter'),
      });
  }
}
