import { z } from 'zod';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { pageOf, pageQuery } from '../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { isOrganiser } from '../domain/acting.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { abilitiesOn, isKeptByPhases } from '../domain/answer-request.js';
import { actedForIds } from '../domain/meeting-request.js';
import type { ListedRequest } from '../persistence/read-models/meeting-request-list.js';

const LONGEST_MESSAGE = 1_000;
const LONGEST_REASON = 500;
const MOST_LANGUAGES = 10;

const language = z.string().regex(/^[a-z]{2}$/, 'a language as ISO 639-1, such as it');

/** A wish to meet; the message is for the other side. Its language is that of the reader unless it is named. */
export const newMeetingRequestWire = z
  .object({
    fromParticipationId: wireId<'Participation'>(),
    toParticipationId: wireId<'Participation'>(),
    message: z.string().trim().max(LONGEST_MESSAGE).optional(),
    messageLanguage: language.optional(),
    slotId: wireId<'Slot'>().optional(),
  })
  .meta({ id: 'NewMeetingRequest' });

/** The reason is for one's own people and the organisers: the other side never sees it. */
export const declineWire = z
  .object({ reason: z.string().trim().max(LONGEST_REASON).optional() })
  .optional()
  .meta({ id: 'MeetingRequestDecline' });

/** The reason that was given; null for none. */
export function reasonIn(body: z.infer<typeof declineWire>): string | null {
  return body?.reason === undefined || body.reason === '' ? null : body.reason;
}

export const timeProposalWire = z.object({ slotId: wireId<'Slot'>() }).meta({ id: 'TimeProposal' });

export const handOverWire = z
  .object({
    participationId: wireId<'Participation'>(),
    languages: z.array(language).min(1).max(MOST_LANGUAGES),
  })
  .meta({ id: 'HandOver' });

const requestStatus = z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired', 'cancelled']);

export const meetingRequestQuery = pageQuery.extend({
  participationId: wireId<'Participation'>().optional(),
  status: requestStatus.optional(),
});

const named = z.object({
  participationId: wireId<'Participation'>(),
  companyName: z.string(),
  /** Whether its people had all that was kept of them erased: then the name is a dash, and nobody is there to go to. */
  isErased: z.boolean(),
});
const time = z.object({ id: wireId<'Slot'>(), startsAt: sentInstant, endsAt: sentInstant });

export const meetingTimesWire = z.object({ items: z.array(time.meta({ id: 'MeetingTime' })) });

/** A request as one of the two, or an organiser, sees it. */
export const meetingRequestWire = z
  .object({
    id: wireId<'MeetingRequest'>(),
    from: named,
    to: named,
    status: requestStatus,
    message: z.string().nullable(),
    messageLanguage: z.string().nullable(),
    requestedAt: sentInstant,
    expiresAt: sentInstant.nullable(),
    answeredAt: sentInstant.nullable(),
    /** The meeting that its acceptance made; null until then. */
    meetingId: wireId<'Meeting'>().nullable(),
    /** Whose turn it is; null once it is over. */
    awaitedParticipationId: wireId<'Participation'>().nullable(),
    proposedTime: z
      .object({
        slotId: wireId<'Slot'>(),
        startsAt: sentInstant,
        endsAt: sentInstant,
        byParticipationId: wireId<'Participation'>(),
      })
      .nullable(),
    /** Also of a meeting that was cancelled. Null unless the reader is of the side that did it, or an organiser. */
    declineReason: z.string().nullable(),
    colleagues: z.array(z.object({ participationId: wireId<'Participation'>(), languages: z.array(z.string()) })),
    actedForByOrganiser: z.boolean(),
    actedForParticipationIds: z.array(wireId<'Participation'>()),
    isAutomatic: z.boolean(),
    /** Whether it is not put before who was asked, who refuses whoever asked: told to organisers only. */
    isWithheld: z.boolean(),
    /** What the reader can do at this moment. */
    abilities: z.array(z.enum(['accept', 'decline', 'withdraw', 'propose-time', 'cancel', 'hand-over'])),
    /** Why the reader cannot do now what they could in another phase of the mission; null where nothing is kept from them. */
    notNow: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('phase-closed'), act: z.string(), phase: z.string() }),
        z.object({
          type: z.literal('deadline-passed'),
          act: z.string(),
          day: z.string(),
          time: z.string(),
          zone: z.string(),
        }),
      ])
      .nullable(),
  })
  .meta({ id: 'MeetingRequest' });

export const meetingRequestsWire = pageOf(meetingRequestWire).meta({ id: 'MeetingRequests' });

/** How two talk once a colleague goes. */
const talkWire = z.discriminatedUnion('type', [
  z.object({ type: z.literal('shared-language'), language: z.string() }),
  z.object({ type: z.literal('interpreter'), languages: z.array(z.string()) }),
  z.object({ type: z.literal('nobody-interprets') }),
  z.object({ type: z.literal('unknown') }),
]);

export const handedOverWire = z.object({ request: meetingRequestWire, talk: talkWire }).meta({ id: 'HandedOver' });

export type MeetingRequestWire = z.infer<typeof meetingRequestWire>;

/** A request with what this reader can do now; `bar` is what the phases have against answering it. */
export function presentRequest(
  actor: Actor,
  listed: ListedRequest,
  { now, bar }: { readonly now: Instant; readonly bar: PhaseBar | null },
): MeetingRequestWire {
  const { fromId, fromName, isFromErased, toId, toName, isToErased, colleagues, ...request } = listed;
  const { answeredById } = listed;
  const seesReason = answeredById !== null && mayActFor(actor, listed.missionId, answeredById);
  const actedFor = actedForInAll(listed);
  const moment = { now, startsAt: listed.meetingStartsAt, isBarred: bar !== null };
  return {
    ...request,
    from: { participationId: fromId, companyName: fromName, isErased: isFromErased },
    to: { participationId: toId, companyName: toName, isErased: isToErased },
    awaitedParticipationId: listed.status === 'open' ? listed.awaitedId : null,
    proposedTime: proposedTimeOf(listed),
    isWithheld: listed.isWithheld && isOrganiser(actor, listed.missionId),
    declineReason: seesReason ? listed.declineReason : null,
    colleagues: colleagues.map(({ participationId, languages }) => ({ participationId, languages: [...languages] })),
    actedForByOrganiser: actedFor.length > 0,
    actedForParticipationIds: actedFor,
    abilities: abilitiesOn(actor, listed, moment),
    notNow: isKeptByPhases(actor, listed, moment) ? bar : null,
  };
}

/** Those in whose place an organiser did something of what stands, sending a colleague included. */
function actedForInAll(listed: ListedRequest): ParticipationId[] {
  const handedOver = listed.colleagues.filter(({ isByOrganiser }) => isByOrganiser);
  return [...new Set([...actedForIds(listed), ...handedOver.map(({ participationId }) => participationId)])];
}

function proposedTimeOf(listed: ListedRequest): MeetingRequestWire['proposedTime'] {
  const { proposedSlotId: slotId, proposedById, proposedStartsAt: startsAt, proposedEndsAt: endsAt } = listed;
  if (slotId === null || proposedById === null || startsAt === null || endsAt === null) return null;
  return { slotId, startsAt, endsAt, byParticipationId: proposedById };
}
