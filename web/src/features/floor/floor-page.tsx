import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorAgenda } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { keepShell } from '../../offline/keep-shell.js';
import { wallTime } from '../../time/format-time.js';
import { onServerClock, serverInstant } from '../../time/server-clock.js';
import { EVERY_SECOND, useTicking } from '../../time/use-ticking.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { PageHeading } from '../../ui/page-heading.js';
import './floor.css';
import { FloorMeetingCard } from './floor-meeting-card.js';
import { floorMomentOf, hasBegun } from './floor-moment.js';
import { FloorSaid, type SaidMark } from './floor-said.js';
import { useFloor } from './use-floor.js';

interface FloorPageProps {
  readonly missionId: string;
  /** The secret of the post's link. */
  readonly secret: string;
}

/** What an interpreter or the host of a table has to do, on a phone. It stays readable without a network, and says so. */
export function FloorPage({ missionId, secret }: FloorPageProps) {
  const { t } = useTranslation('floor');
  const { query, state, hasEnded } = useFloor(missionId, secret);
  useEffect(keepShell, []);
  if (hasEnded) return <PageHeading title={t('ended.title')} lead={<p>{t('ended.lead')}</p>} />;
  if (query.data === undefined) {
    return (
      <>
        <h1 className="visually-hidden">{t('title')}</h1>
        {query.error === null ? <Loading /> : <p role="status">{t('unreachable')}</p>}
      </>
    );
  }
  const { data, dataUpdatedAt: readAt, isError: isUnread } = query;
  return <Post agenda={data} {...{ state, readAt, isUnread, missionId, secret }} />;
}

interface PostProps extends FloorPageProps {
  readonly agenda: FloorAgenda;
  readonly state: ConnectionState;
  /** When the list was read, in milliseconds on the device's clock. */
  readonly readAt: number;
  /** Whether it could not be read again since. */
  readonly isUnread: boolean;
}

function Post({ agenda, state, readAt, isUnread, missionId, secret }: PostProps) {
  const { t } = useTranslation('floor');
  const { language, list } = useVocabulary();
  const now = useTicking(serverInstant, EVERY_SECOND);
  const { past, first, later } = floorMomentOf(agenda.meetings, now);
  const { kind, label, languages } = agenda.post;
  const [said, setSaid] = useState<SaidMark | null>(null);
  const shared = { agenda, missionId, secret, now, onMoved: setSaid };
  return (
    <div className="floor-page">
      <PageHeading
        title={kind === 'table' ? t('tableTitle', { label }) : label}
        within={agenda.missionName}
        lead={<p>{[agenda.missionName, list(languages.map(language))].filter(Boolean).join(' · ')}</p>}
      />
      <FloorState state={state} readAt={readAt} isUnread={isUnread} timeZone={agenda.timeZone} />
      <FloorSaid said={said} missionId={missionId} secret={secret} onSaid={setSaid} />
      {agenda.meetings.length === 0 && <EmptyState title={t('nothing')}>{t('nothingAdvice')}</EmptyState>}
      {first.length > 0 && (
        <section aria-labelledby="floor-first">
          <h2 id="floor-first" className="h4">
            {t(first.some((meeting) => hasBegun(meeting, now)) ? 'now' : 'next')}
          </h2>
          {first.map((meeting) => (
            <FloorMeetingCard key={meeting.meetingId} meeting={meeting} isFirst {...shared} />
          ))}
        </section>
      )}
      {first.length === 0 && past.length > 0 && <EmptyState title={t('over')} />}
      {later.length > 0 && (
        <section aria-labelledby="floor-later">
          <h2 id="floor-later" className="h4">
            {t('later')}
          </h2>
          {later.map((meeting) => (
            <FloorMeetingCard key={meeting.meetingId} meeting={meeting} {...shared} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <details className="floor-past">
          <summary>{t('past', { count: past.length })}</summary>
          {past.map((meeting) => (
            <FloorMeetingCard key={meeting.meetingId} meeting={meeting} {...shared} />
          ))}
        </details>
      )}
    </div>
  );
}

type FloorStateProps = Pick<PostProps, 'state' | 'readAt' | 'isUnread'> & { readonly timeZone: string };

/** A connection may live while the list cannot be read: then it is not called live. */
function FloorState({ state, readAt, isUnread, timeZone }: FloorStateProps) {
  const { t } = useTranslation('floor');
  const timeOf = (deviceInstant: number): string =>
    wallTime(new Date(onServerClock(deviceInstant)).toISOString(), timeZone);
  const isOffline = state.status === 'offline';
  const tone = isOffline || isUnread ? 'offline' : state.status;
  return (
    <p role="status" className={`floor-state floor-state-${tone}`}>
      {isOffline && t('offline', { since: timeOf(state.since), read: timeOf(readAt) })}
      {!isOffline && (isUnread ? t('unread', { read: timeOf(readAt) }) : t(state.status))}
    </p>
  );
}
