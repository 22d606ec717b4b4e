import type { Id, ParticipationId } from '../../../kernel/id.js';

/** A request as messages need it: neither the text sent with it nor the reason of a decline. */
export interface RequestFacts {
  readonly id: Id<'MeetingRequest'>;
  readonly fromId: ParticipationId;
  readonly toId: ParticipationId;
  /** A status that is unknown here is no news. */
  readonly status: string;
  /** Who has proposed the time that stands; null where none does. */
  readonly proposedById: ParticipationId | null;
  readonly proposedSlotId: string | null;
  /** How often whoever is awaited has been reminded. */
  readonly nudges: number;
  readonly isAutomatic: boolean;
  /** Whether it is not put before who was asked: they hear nothing of it. */
  readonly isWithheld: boolean;
  readonly actedForByOrganiser: boolean;
  /** The sides that send a colleague. */
  readonly handedOverByIds: readonly ParticipationId[];
}

/** What a message says of one request. */
export interface RequestNews {
  readonly requestId: Id<'MeetingRequest'>;
  readonly counterpartId: ParticipationId;
  readonly kind:
    'asked' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'time-proposed' | 'reminded' | 'colleague-comes';
  /** Whether an organiser asked or answered in the place of one of the two. */
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
  const { status, proposedSlotId, proposedById, nudges, handedOverByIds } = request;
  const colleagues = handedOverByIds.length === 0 ? '' : ` colleague ${[...handedOverByIds].sort().join(' ')}`;
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
  const { id: requestId, fromId, toId, actedForByOrganiser } = request;
  if (standingOf(request) === toldStanding || (request.isWithheld && readerId === toId)) return null;
  const counterpartId = readerId === toId ? fromId : toId;
  const kind = kindOf(request, toldStanding, readerId) ?? colleagueNews(request, toldStanding, counterpartId);
  if (kind === null) return null;
  const hasDoer = kind !== 'expired' && kind !== 'reminded';
  return { requestId, counterpartId, kind, actedForByOrganiser: hasDoer && actedForByOrganiser };
}

function kindOf(
  request: RequestFacts,
  toldStanding: string | null,
  readerId: ParticipationId,
): RequestNews['kind'] | null {
  const { status, toId } = request;
  const wasOpen = toldStanding?.startsWith('open') ?? false;
  if (status === 'open') return newsOfOpen(request, toldStanding, readerId);
  if (toldStanding?.split(' ')[0] === status) return null;
  return readerId === toId ? newsForAsked(request, wasOpen) : newsForAsker(status);
}

/** Whoever is awaited hears of the asking, of each time that is proposed, and is reminded. */
function newsOfOpen(
  { fromId, toId, proposedById, proposedSlotId, nudges }: RequestFacts,
  toldStanding: string | null,
  readerId: ParticipationId,
): RequestNews['kind'] | null {
  const awaitedId = proposedById === toId ? fromId : toId;
  if (readerId !== awaitedId) return null;
  if (readerId === toId && toldStanding === null) return 'asked';
  const told = toldStanding ?? '';
  if (proposedSlotId !== null && !told.includes(` at ${proposedSlotId} by `)) return 'time-proposed';
  return nudges > 0 && !told.includes(` nudge ${nudges}`) ? 'reminded' : null;
}

/** Who was asked knows their own answer, and of a request that went before they heard of it they hear nothing. */
function newsForAsked(
  { status, actedForByOrganiser, isAutomatic }: RequestFacts,
  wasOpen: boolean,
): RequestNews['kind'] | null {
  if (status === 'withdrawn' || status === 'expired') return wasOpen ? status : null;
  return status === 'accepted' && (actedForByOrganiser || isAutomatic) ? 'accepted' : null;
}

/** Who asked knows of the asking and of the withdrawing. */
function newsForAsker(status: string): RequestNews['kind'] | null {
  return status === 'accepted' || status === 'declined' || status === 'expired' ? status : null;
}

/** Who sends a colleague knows it; the other side hears of it once. */
function colleagueNews(
  { status, handedOverByIds }: RequestFacts,
  toldStanding: string | null,
  counterpartId: ParticipationId,
): RequestNews['kind'] | null {
  const isStanding = status === 'open' || status === 'accepted';
  if (!isStanding || !handedOverByIds.includes(counterpartId)) return null;
  return toldStanding?.split(' colleague ')[1]?.includes(counterpartId) === true ? null : 'colleague-comes';
}
