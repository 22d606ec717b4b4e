import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';

/** A request as messages need it: neither the text sent with it nor the reason of a decline. */
export interface RequestFacts {
  readonly id: Id<'MeetingRequest'>;
  readonly fromId: ParticipationId;
  readonly toId: ParticipationId;
  /** A status that is unknown here is no news. */
  readonly status: string;
  /** Whose answer is awaited; once it is closed, whose was last. */
  readonly awaitedId: ParticipationId;
  /** Which of the two ended it; null where nobody did. */
  readonly answeredById: ParticipationId | null;
  /** Who has proposed the time that stands; null where none does. */
  readonly proposedById: ParticipationId | null;
  readonly proposedSlotId: string | null;
  readonly proposedTime: TimeSpan | null;
  /** How often whoever is awaited has been reminded. */
  readonly nudges: number;
  /** Whether it is not put before who was asked: they hear nothing of it. */
  readonly isWithheld: boolean;
  /**
   * Whose agenda tells them that its meeting is cancelled: a message has put it into their calendar, and none had taken it
   * out when it was cancelled. Whoever was sent nothing of it hears of its end as that of a request.
   */
  readonly toldByAgendaIds: readonly ParticipationId[];
  /** What of it as it stands an organiser did in the place of one of the two. */
  readonly organiserActs: readonly string[];
  /** The sides that send a colleague. */
  readonly handOvers: readonly { readonly participationId: ParticipationId; readonly isByOrganiser: boolean }[];
}

/** What a message says of one request. */
export interface RequestNews {
  readonly requestId: Id<'MeetingRequest'>;
  readonly counterpartId: ParticipationId;
  readonly kind:
    | 'asked'
    | 'accepted'
    | 'declined'
    | 'withdrawn'
    | 'expired'
    | 'cancelled'
    /** An organiser cancelled the meeting of the two. */
    | 'cancelled-by-organiser'
    | 'time-proposed'
    | 'reminded'
    | 'colleague-comes';
  /** The time that is proposed or agreed; absent where none is. */
  readonly time?: TimeSpan;
  /** Whether an organiser did what the news is of, in the place of one of the two. */
  readonly actedForByOrganiser: boolean;
}

/** Equal for what the same participation was told of the same request. */
export function keyOfTold(readerId: ParticipationId, requestId: RequestFacts['id']): string {
  return `${readerId} ${requestId}`;
}

/**
 * How a request stands, as far as there is news in it; what somebody was told is remembered in this form. An open request
 * is `open`, and says which time is proposed and how often whoever is awaited was reminded.
 */
export function standingOf(request: RequestFacts): string {
  const { status, proposedSlotId, proposedById, nudges, handOvers } = request;
  const senders = handOvers.map(({ participationId }) => participationId).sort();
  const colleagues = senders.length === 0 ? '' : ` colleague ${senders.join(' ')}`;
  if (status !== 'open') return `${status}${colleagues}`;
  const proposal = proposedSlotId === null ? '' : ` at ${proposedSlotId} by ${proposedById ?? 'nobody'}`;
  return `open${proposal}${nudges === 0 ? '' : ` nudge ${nudges}`}${colleagues}`;
}

/** The news of a request for one of the two, given how it stood when they were last told; null where it is none to them. */
export function requestNews(
  request: RequestFacts,
  toldStanding: string | null,
  readerId: ParticipationId,
): RequestNews | null {
  const { id: requestId, fromId, toId, proposedTime } = request;
  if (standingOf(request) === toldStanding || (request.isWithheld && readerId === toId)) return null;
  const counterpartId = readerId === toId ? fromId : toId;
  const kind = kindOf(request, toldStanding, readerId) ?? colleagueNews(request, toldStanding, counterpartId);
  if (kind === null) return null;
  const time = proposedTime === null || !TIMED.includes(kind) ? {} : { time: proposedTime };
  return { requestId, counterpartId, kind, ...time, actedForByOrganiser: isOrganisers(request, kind, counterpartId) };
}

/** News that ask for an answer. */
const ASKING: readonly RequestNews['kind'][] = ['asked', 'time-proposed', 'reminded'];

/** What is still so of news that were written and did not get through: nobody is asked for an answer that is awaited no more. */
export function requestNewsStillSo(
  items: readonly RequestNews[],
  requests: readonly RequestFacts[],
  readerId: ParticipationId,
): RequestNews[] {
  const awaited = new Set(
    requests.filter(({ status, awaitedId }) => status === 'open' && awaitedId === readerId).map(({ id }) => id),
  );
  return items.filter(({ kind, requestId }) => !ASKING.includes(kind) || awaited.has(requestId));
}

/** News that are also news of the time that stands. */
const TIMED: readonly RequestNews['kind'][] = ['asked', 'time-proposed', 'accepted', 'reminded'];

/** What was done, where somebody did something; a reminder and the end of the time are nobody's act. */
const ACT_OF_NEWS: Readonly<Partial<Record<RequestNews['kind'], string>>> = {
  asked: 'ask',
  'time-proposed': 'propose',
  accepted: 'answer',
  declined: 'answer',
  withdrawn: 'answer',
};

function isOrganisers(
  { organiserActs, handOvers }: RequestFacts,
  kind: RequestNews['kind'],
  counterpartId: ParticipationId,
): boolean {
  if (kind === 'colleague-comes') {
    return handOvers.some(({ participationId, isByOrganiser }) => isByOrganiser && participationId === counterpartId);
  }
  const act = ACT_OF_NEWS[kind];
  return act !== undefined && organiserActs.includes(act);
}

function kindOf(
  request: RequestFacts,
  toldStanding: string | null,
  readerId: ParticipationId,
): RequestNews['kind'] | null {
  const { status } = request;
  if (status === 'open') return newsOfOpen(request, toldStanding, readerId);
  if (toldStanding?.split(' ')[0] === status) return null;
  // Of a request that ended before they heard of it, who was asked hears nothing, unless it is a meeting now.
  const hasHeard = readerId !== request.toId || (toldStanding?.startsWith('open') ?? false);
  return newsOfEnd(request, hasHeard, readerId);
}

/** Whoever is awaited hears of the asking, of each time that is proposed, and is reminded. */
function newsOfOpen(
  { toId, awaitedId, proposedSlotId, nudges }: RequestFacts,
  toldStanding: string | null,
  readerId: ParticipationId,
): RequestNews['kind'] | null {
  if (readerId !== awaitedId) return null;
  if (readerId === toId && toldStanding === null) return 'asked';
  const told = toldStanding ?? '';
  if (proposedSlotId !== null && !told.includes(` at ${proposedSlotId} by `)) return 'time-proposed';
  return nudges > 0 && !told.includes(` nudge ${nudges}`) ? 'reminded' : null;
}

/** Whoever ended it knows; for whom an organiser agreed a meeting hears of it, and so do both where the rules agreed it. */
function newsOfEnd(request: RequestFacts, hasHeard: boolean, readerId: ParticipationId): RequestNews['kind'] | null {
  const { status, answeredById, organiserActs } = request;
  if (status === 'cancelled') return newsOfCancellation(request, readerId);
  if (status === 'accepted') return readerId !== answeredById || organiserActs.includes('answer') ? 'accepted' : null;
  if (readerId === answeredById) return null;
  return hasHeard && isEnd(status) ? status : null;
}

/** Whoever cancelled knows; where an organiser did, neither of the two does. */
function newsOfCancellation(
  { answeredById, organiserActs, toldByAgendaIds }: RequestFacts,
  readerId: ParticipationId,
): RequestNews['kind'] | null {
  const isByOrganiser = organiserActs.includes('answer');
  if (toldByAgendaIds.includes(readerId) || (readerId === answeredById && !isByOrganiser)) return null;
  return isByOrganiser ? 'cancelled-by-organiser' : 'cancelled';
}

function isEnd(status: string): status is 'declined' | 'withdrawn' | 'expired' {
  return status === 'declined' || status === 'withdrawn' || status === 'expired';
}

/** Who sends a colleague knows it; the other side hears of it once. */
function colleagueNews(
  { status, handOvers }: RequestFacts,
  toldStanding: string | null,
  counterpartId: ParticipationId,
): RequestNews['kind'] | null {
  const isStanding = status === 'open' || status === 'accepted';
  if (!isStanding || !handOvers.some(({ participationId }) => participationId === counterpartId)) return null;
  return toldStanding?.split(' colleague ')[1]?.includes(counterpartId) === true ? null : 'colleague-comes';
}
