import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorAgenda } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { PageAge } from '../../live/page-age.js';
import { keepShell } from '../../offline/keep-shell.js';
import { useWaitingAtPosts } from '../../offline/use-entries.js';
import { onServerClock, serverInstant } from '../../time/server-clock.js';
import { EVERY_SECOND, useTicking } from '../../time/use-ticking.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useToldInstant } from '../../ui/use-told-instant.js';
import { TableInHall } from '../../venue-map/table-in-hall.js';
import { withFloorEntries } from './agenda-with-entries.js';
import './floor.css';
import { FloorDisputes } from './floor-disputes.js';
import { FloorMeetingCard } from './floor-meeting-card.js';
import { floorMomentOf, hasBegun } from './floor-moment.js';
import { FloorSaid, type SaidMark } from './floor-said.js';
import { type FloorEntries, useFloorEntries } from './use-floor-entries.js';
import { useFloor } from './use-floor.js';

interface FloorPageProps {
  readonly missionId: string;
  /** The secret of the post's link. */
  readonly secret: string;
}

/** What an interpreter or the host of a table has to do, on a phone. It goes on without a network, and says so. */
export function FloorPage({ missionId, secret }: FloorPageProps) {
  const { t } = useTranslation('floor');
  const { query, state, hasEnded } = useFloor(missionId, secret);
  useEffect(keepShell, []);
  if (hasEnded) return <Ended missionId={missionId} />;
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

/** Whatever has not arrived by then does not: a new link of the same post still sends it. */
function Ended({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('floor');
  const count = useWaitingAtPosts(missionId);
  return (
    <>
      <PageHeading title={t('ended.title')} lead={<p>{t('ended.lead')}</p>} />
      {count > 0 && (
        <Notice kind="danger" title={t('ended.unsent', { count })}>
          <p className="mb-0">{t('ended.unsentAdvice')}</p>
        </Notice>
      )}
    </>
  );
}

interface PostProps extends FloorPageProps {
  readonly agenda: FloorAgenda;
  readonly state: ConnectionState;
  /** When the list was read, in milliseconds on the device's clock. */
  readonly readAt: number;
  /** Whether it could not be read again since. */
  readonly isUnread: boolean;
}

function Post({ agenda: read, state, readAt, isUnread, missionId, secret }: PostProps) {
  const { t } = useTranslation('floor');
  const { language, list } = useVocabulary();
  const now = useTicking(serverInstant, EVERY_SECOND);
  const { kind, id, label, languages } = read.post;
  const post = useFloorEntries({ missionId, secret, kind, id }, state);
  const agenda = withFloorEntries(read, post.entries);
  const { past, first, later } = floorMomentOf(agenda.meetings, now);
  const [said, setSaid] = useState<SaidMark | null>(null);
  const shared = { agenda, now, write: post.write, onMoved: setSaid };
  return (
    <div className="floor-page">
      <PageHeading
        title={kind === 'table' ? t('tableTitle', { label }) : label}
        within={agenda.missionName}
        lead={<p>{[agenda.missionName, list(languages.map(language))].filter(Boolean).join(' · ')}</p>}
      />
      <FloorState {...{ state, readAt, isUnread, missionId, agenda }} waiting={post.entries} />
      <TableOfPost agenda={agenda} />
      {post.isRefused && <Notice kind="danger" title={t('waiting.refused')} />}
      <FloorDisputes agenda={agenda} post={post} />
      <FloorSaid said={said} write={post.write} onSaid={setSaid} />
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

/** Whoever hosts a table finds it once; an interpreter goes from one to the next. */
function TableOfPost({ agenda: { hall, post } }: Pick<PostProps, 'agenda'>) {
  return hall && post.kind === 'table' ? <TableInHall hall={hall} tableLabel={post.label} isFolded /> : null;
}

interface FloorStateProps extends Omit<PostProps, 'secret'> {
  readonly waiting: FloorEntries['entries'];
}

/** A connection may live while the list cannot be read: then it is not called live. */
function FloorState({ agenda, state, readAt, isUnread, missionId, waiting }: FloorStateProps) {
  const { t } = useTranslation('floor');
  const tellInstant = useToldInstant(agenda.timeZone, agenda.city);
  const timeOf = (deviceInstant: number): string => tellInstant(new Date(onServerClock(deviceInstant)).toISOString());
  const isOffline = state.status === 'offline';
  const tone = isOffline || isUnread ? 'offline' : state.status;
  const count = waiting.filter(({ conflict }) => conflict === null).length;
  return (
    <div className={`floor-state floor-state-${tone}`}>
      <p role="status">
        {isOffline && t('offline', { since: timeOf(state.since), read: timeOf(readAt) })}
        {!isOffline && (isUnread ? t('unread', { read: timeOf(readAt) }) : t(state.status))}{' '}
        {count > 0 && t('waiting.title', { count })}
      </p>
      <PageAge missionId={missionId} isShown={tone === 'offline'} />
    </div>
  );
}
