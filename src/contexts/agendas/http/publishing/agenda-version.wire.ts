import { z } from 'zod';
import { type Actor, isCapable } from '../../../../kernel/actor.js';
import type { UserId } from '../../../../kernel/id.js';
import { pageOf } from '../../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { AgendaVersion, PlacedMeeting, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';
import { isPublishable } from '../../domain/publish-version.js';
import type { MeetingNames, WholeAgendaVersion } from '../../persistence/read-models/agenda-version-list.js';
import type { RemoteSide } from '../../persistence/read-models/remote-side.js';
import { placeWire, remoteSideWire } from '../place.wire.js';

const named = z.object({
  participationId: wireId<'Participation'>(),
  companyName: z.string(),
  /** Whether its people had all that was kept of them erased: then the name is a dash, and nobody is there to go to. */
  isErased: z.boolean(),
});

/** Users have no names: a reader is told whether it was they. */
const author = z.enum(['you', 'colleague', 'product']);

const summary = z.object({
  id: wireId<'AgendaVersion'>(),
  number: z.number().int(),
  status: z.enum(['draft', 'proposed', 'published', 'superseded', 'rejected']),
  origin: z.enum(['generated', 'edited', 'selected', 'restored', 'booked', 'repaired', 'cleared']),
  restoresId: wireId<'AgendaVersion'>().nullable(),
  madeBy: author,
  publishedBy: author.nullable(),
  /** By which of its organisers: of whoever published it, or else made it. Null for the product, and in answers to commands. */
  authorNumber: z.number().int().nullable(),
  note: z.string().nullable(),
  isFinal: z.boolean(),
  basedOnId: wireId<'AgendaVersion'>().nullable(),
  createdAt: sentInstant,
  publishedAt: sentInstant.nullable(),
  placed: z.number().int(),
  unplaced: z.number().int(),
  breaks: z.number().int(),
  idleSlots: z.number().int(),
});

/** A version by its counts. */
export const agendaVersionSummaryWire = summary.meta({ id: 'AgendaVersionSummary' });

export const agendaVersionsWire = pageOf(agendaVersionSummaryWire).meta({ id: 'AgendaVersions' });

export const placementWire = z
  .object({
    ...{ meetingId: wireId<'Meeting'>(), ...placeWire.shape, sme: named, buyer: named },
    /** Of what is public: who joins from elsewhere; null where both come to the table. */
    remoteSide: remoteSideWire,
  })
  .meta({ id: 'Placement' });

export const unplacedMeetingWire = z
  .object({
    meetingId: wireId<'Meeting'>(),
    sme: named,
    buyer: named,
    reason: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'UnplacedMeeting' });

/** A version with all that is in it. */
export const agendaVersionWire = summary
  .extend({
    placements: z.array(placementWire),
    unplacedMeetings: z.array(unplacedMeetingWire),
    bookedSince: z.number().int(),
    abilities: z.array(z.enum(['publish', 'reject', 'edit', 'restore', 'withdraw'])),
  })
  .meta({ id: 'AgendaVersion' });

export type AgendaVersionSummaryWire = z.infer<typeof agendaVersionSummaryWire>;
export type AgendaVersionWire = z.infer<typeof agendaVersionWire>;

/** A version by its counts, for that reader. */
export function presentSummary(
  { userId }: Actor,
  version: AgendaVersion & { readonly authorNumber?: number | null },
): AgendaVersionSummaryWire {
  const { id, number, status, origin, basedOnId, restoresId, note, isFinal, createdAt, publishedAt } = version;
  const { placed, unplaced, breaks, idleSlots } = version;
  const authorOf = (author: UserId | null) =>
    author === null ? ('product' as const) : author === userId ? ('you' as const) : ('colleague' as const);
  const madeBy = authorOf(version.madeBy);
  const publishedBy = publishedAt === null ? null : authorOf(version.publishedBy);
  const authors = { madeBy, publishedBy, authorNumber: version.authorNumber ?? null };
  return {
    ...{ id, number, status, origin, basedOnId, restoresId, note, isFinal },
    ...authors,
    createdAt,
    publishedAt,
    placed,
    unplaced,
    breaks,
    idleSlots,
  };
}

/** A version with names and with what this reader can do. */
export function presentVersion(actor: Actor, version: WholeAgendaVersion): AgendaVersionWire {
  return {
    ...presentSummary(actor, version),
    placements: version.placements.map(presentPlacement),
    unplacedMeetings: version.unplacedMeetings.map(presentUnplaced),
    bookedSince: version.bookedSince,
    abilities: abilitiesOn(actor, version),
  };
}

/** A placement with the names of the two who meet. */
export function presentPlacement(
  placement: Placement & MeetingNames & { readonly remoteSide?: RemoteSide | null },
): z.infer<typeof placementWire> {
  const { meetingId, slotId, tableId, interpreterId, remoteSide = null } = placement;
  return { meetingId, slotId, tableId, interpreterId, ...presentPair(placement), remoteSide };
}

/** A meeting left out, with the names of the two who would have met, and the reason. */
export function presentUnplaced(meeting: UnplacedMeeting & MeetingNames): z.infer<typeof unplacedMeetingWire> {
  const { meetingId, reason, facts } = meeting;
  return { meetingId, ...presentPair(meeting), reason, facts: { ...facts } };
}

function abilitiesOn(actor: Actor, version: WholeAgendaVersion): AgendaVersionWire['abilities'] {
  if (!isCapable(actor, version.missionId, 'agenda.publish')) return [];
  if (version.status === 'published') return ['edit', 'withdraw'];
  if (version.status === 'superseded') return ['restore'];
  if (version.status === 'rejected') return [];
  return isPublishable(version, version.publicBases) ? ['publish', 'reject', 'edit'] : ['reject', 'edit'];
}

function presentPair(meeting: PlacedMeeting & MeetingNames) {
  const { smeId, smeName, isSmeErased, buyerId, buyerName, isBuyerErased } = meeting;
  return {
    sme: { participationId: smeId, companyName: smeName, isErased: isSmeErased },
    buyer: { participationId: buyerId, companyName: buyerName, isErased: isBuyerErased },
  };
}
