import type { AgendaEvent } from '../contexts/agendas/index.js';
import type { AttendanceEvent } from '../contexts/attendance/index.js';
import type { MatchingEvent } from '../contexts/matching/index.js';
import type { MeetingEvent } from '../contexts/meetings/index.js';
import type { MergeEvent } from '../contexts/merges/index.js';
import type { MissionEvent } from '../contexts/missions/index.js';
import type { NotificationEvent } from '../contexts/notifications/index.js';
import type { PartnerPageEvent } from '../contexts/partner-page/index.js';
import type { DomainEvent } from '../kernel/domain-event.js';
import type { Staleness } from '../platform/realtime/live-update.js';

/** Every fact that any context announces. */
type KnownEvent =
  | MissionEvent
  | MergeEvent
  | MatchingEvent
  | MeetingEvent
  | AttendanceEvent
  | AgendaEvent
  | NotificationEvent
  | PartnerPageEvent;

type StalenessByEvent = {
  readonly [Type in KnownEvent['type']]: (event: Extract<KnownEvent, { readonly type: Type }>) => Staleness;
};

const requestIsStale = (event: Extract<KnownEvent, { readonly requestId: string }>): Staleness => ({
  topic: 'requests',
  ids: [event.requestId],
  audience: [event.fromParticipationId, event.toParticipationId],
});

type RunEvent = Extract<KnownEvent, { readonly runId: string }>;

const runIsStale = ({ runId }: RunEvent): Staleness => ({ topic: 'solve-runs', ids: [runId], audience: 'organisers' });

const proposalIsStale = ({ runId }: RunEvent): Staleness => ({
  topic: 'proposal-runs',
  ids: [runId],
  audience: 'organisers',
});

const repairIsStale = (event: Extract<KnownEvent, { readonly repairId: string }>): Staleness => ({
  topic: 'repairs',
  ids: [event.repairId],
  audience: 'organisers',
});

/** A closed table is told on the board. */
const incidentIsStale = ({ incidentId }: Extract<KnownEvent, { readonly incidentId: string }>): Staleness => ({
  topic: 'attendance',
  ids: [incidentId],
  audience: 'organisers',
  isOnBoard: true,
});

const notificationsAreStale = (
  event: Extract<KnownEvent, { readonly notificationIds: readonly string[] }>,
): Staleness => ({ topic: 'notifications', ids: event.notificationIds, audience: 'organisers' });

const stalenessByEvent: StalenessByEvent = {
  'mission-created': () => ({ topic: 'participants', ids: [], audience: 'organisers' }),
  'mission-renamed': () => ({ topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true }),
  'mission-removed': () => ({ topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true }),
  'mission-restored': () => ({ topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true }),
  'participants-imported': () => ({ topic: 'participants', ids: [], audience: 'everybody' }),
  'participants-told-apart': ({ participationIds }) => ({
    topic: 'participants',
    ids: participationIds,
    audience: 'organisers',
  }),
  'availability-changed': ({ participationId }) => ({
    topic: 'participants',
    ids: [participationId],
    audience: [participationId],
  }),
  'interpreters-revised': () => ({ topic: 'everything', ids: [], audience: 'everybody' }),
  'timetable-revised': () => ({ topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true }),
  'programme-revised': () => ({ topic: 'programme', ids: [], audience: 'everybody' }),
  'venue-map-revised': () => ({ topic: 'venue-map', ids: [], audience: 'everybody', isOnBoard: true }),
  'phases-decided': () => ({ topic: 'phases', ids: [], audience: 'everybody' }),
  'request-rules-decided': () => ({ topic: 'phases', ids: [], audience: 'everybody' }),
  'wishes-changed': ({ participationId }) => ({ topic: 'wishes', ids: [], audience: [participationId] }),
  'recommendations-refreshed': () => ({ topic: 'suggestions', ids: [], audience: 'everybody' }),
  'profile-revised': ({ participationId }) => ({
    topic: 'participants',
    ids: [participationId],
    audience: 'everybody',
    isOnBoard: true,
  }),
  'match-setup-decided': () => ({ topic: 'suggestions', ids: [], audience: 'organisers' }),
  'vetoes-changed': ({ participationId }) => ({
    topic: 'suggestions',
    ids: [],
    audience: [participationId],
  }),
  'proposal-run-queued': proposalIsStale,
  'proposal-run-finished': proposalIsStale,
  'proposal-agreed': proposalIsStale,
  'meeting-requested': requestIsStale,
  'meeting-request-accepted': requestIsStale,
  'meeting-request-declined': requestIsStale,
  'meeting-cancelled': requestIsStale,
  'meeting-request-withdrawn': requestIsStale,
  'meeting-request-expired': requestIsStale,
  'meeting-time-proposed': requestIsStale,
  'meeting-request-nudged': requestIsStale,
  'meeting-handed-over': requestIsStale,
  'meetings-agreed': ({ participationIds }) => ({ topic: 'requests', ids: [], audience: participationIds }),
  'check-in-changed': ({ participationId }) => ({
    topic: 'attendance',
    ids: [participationId],
    audience: 'organisers',
  }),
  'incident-reported': incidentIsStale,
  'incident-withdrawn': incidentIsStale,
  'meeting-marked': ({ meetingId }) => ({ topic: 'attendance', ids: [meetingId], audience: 'organisers' }),
  'desk-note-written': ({ noteId }) => ({ topic: 'attendance', ids: [noteId], audience: 'organisers' }),
  'solve-run-queued': runIsStale,
  'solve-run-finished': runIsStale,
  'agenda-version-drafted': ({ versionId }) => ({ topic: 'agenda', ids: [versionId], audience: 'organisers' }),
  'agenda-version-edited': ({ versionId }) => ({ topic: 'agenda', ids: [versionId], audience: 'organisers' }),
  'agenda-version-rejected': ({ versionId }) => ({ topic: 'agenda', ids: [versionId], audience: 'organisers' }),
  'agenda-terms-decided': () => ({ topic: 'agenda', ids: [], audience: 'organisers' }),
  'meeting-booked': ({ participationIds }) => ({
    topic: 'agenda',
    ids: [],
    audience: participationIds,
    isOnBoard: true,
  }),
  'meeting-reviewed': ({ meetingId, participationId }) => ({
    topic: 'reviews',
    ids: [meetingId],
    audience: [participationId],
  }),
  'meetings-changed-room': ({ meetingIds, participationIds }) => ({
    topic: 'agenda',
    ids: meetingIds,
    audience: participationIds,
    isOnBoard: true,
  }),
  // Also whoever is not affected sees the number of the version that is public now.
  'agenda-published': ({ versionId }) => ({
    topic: 'agenda',
    ids: [versionId],
    audience: 'everybody',
    isOnBoard: true,
  }),
  'agenda-withdrawn': ({ versionId }) => ({
    topic: 'agenda',
    ids: [versionId],
    audience: 'everybody',
    isOnBoard: true,
  }),
  'explanation-requested': ({ versionId }) => ({ topic: 'agenda', ids: [versionId], audience: 'organisers' }),
  'agenda-explained': ({ versionId, isPublic }) => ({
    topic: 'agenda',
    ids: [versionId],
    audience: isPublic ? 'everybody' : 'organisers',
  }),
  'contact-recorded': ({ participationId }) => ({
    topic: 'participants',
    ids: [participationId],
    audience: 'organisers',
  }),
  'participation-withdrawn': ({ participationId }) => ({
    topic: 'participants',
    ids: [participationId],
    audience: 'everybody',
    isOnBoard: true,
  }),
  // Whatever named the one that goes names the other by now.
  'participants-merged': () => ({ topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true }),
  'rehearsal-requested': () => ({ topic: 'agenda', ids: [], audience: 'organisers' }),
  'repair-requested': repairIsStale,
  'repair-changed': repairIsStale,
  'freeze-release-changed': ({ releaseId }) => ({ topic: 'repairs', ids: [releaseId], audience: 'organisers' }),
  'standby-offered': ({ offerId, participationId }) => ({
    topic: 'standby',
    ids: [offerId],
    audience: [participationId],
  }),
  'standby-changed': ({ searchId, participationIds }) => ({
    topic: 'standby',
    ids: [searchId],
    audience: participationIds,
  }),
  'freed-place-reopened': ({ meetingId }) => ({ topic: 'standby', ids: [meetingId], audience: 'organisers' }),
  // Should no mailbox take it, there is somebody to call.
  'page-code-made': () => ({ topic: 'notifications', ids: [], audience: 'organisers' }),
  'notifications-due': notificationsAreStale,
  'notifications-handled': notificationsAreStale,
};

/** The type of every fact that is announced; start-up refuses a reaction that waits for any other. */
export const eventTypes = Object.keys(stalenessByEvent) as readonly KnownEvent['type'][];

/** What that fact makes old on the screens of people. One of a newer version of the product makes everything old. */
export function stalenessCausedBy(event: DomainEvent): Staleness {
  const stalenessOf = stalenessByEvent[event.type as KnownEvent['type']] as
    ((event: DomainEvent) => Staleness) | undefined;
  return stalenessOf?.(event) ?? { topic: 'everything', ids: [], audience: 'everybody', isOnBoard: true };
}
