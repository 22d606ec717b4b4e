import type { Id, ParticipationId } from '../../../kernel/id.js';
import { type Instant, overlaps, type TimeSpan } from '../../../kernel/instant.js';
import type { AgendaPlace, PlacedMeeting, Placement } from './agenda-version.js';
import type { TimedSlot } from './hindrance.js';
import type { Obstacle } from './obstacle.js';
import type { RemoteJoining } from './remote-joining.js';

/** The place of a meeting that cannot be held there, since one of its two is away; the other is left with a hole. */
export interface FreedPlace extends TimeSpan {
  readonly incidentId: Id<'Incident'>;
  readonly meeting: PlacedMeeting;
  readonly place: AgendaPlace;
  /** Who has the hole. */
  readonly staysId: ParticipationId;
  readonly awayId: ParticipationId;
  /** Whether the public agenda still has the meeting there; false where a repair has taken it out. */
  readonly isStillPublic: boolean;
}

export type LeftFreeId = Id<'LeftFreePlace'>;

/** A place left free, with the names of the two who were to be there. */
export interface LeftFreePlace extends AgendaPlace {
  readonly id: LeftFreeId;
  readonly meetingId: Id<'Meeting'>;
  readonly smeId: ParticipationId;
  readonly smeName: string;
  readonly buyerId: ParticipationId;
  readonly buyerName: string;
  readonly startsAt: Instant;
}

/** What freed places are found in. */
export interface FreedPlaceFacts {
  readonly obstacles: readonly Obstacle[];
  readonly slots: readonly TimedSlot[];
  readonly published: readonly Placement[];
  /** Where meetings were that repairs have taken out. */
  readonly takenOut: readonly Placement[];
  /** Of the public ones: while nobody else is away from these than who joins from elsewhere, nobody has a hole. */
  readonly remote: readonly RemoteJoining[];
  readonly now: Instant;
}

type Absence = Extract<Obstacle, { readonly kind: 'participations-away' }>;

/** The places that are free because of what has come up, in slots that have not begun, in order of time. */
export function findFreedPlaces({ obstacles, slots, published, takenOut, remote, now }: FreedPlaceFacts): FreedPlace[] {
  const absences = obstacles.filter((obstacle) => obstacle.kind === 'participations-away');
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const busy = new Set(
    published.flatMap(({ slotId, smeId, buyerId }) => [`${slotId} ${smeId}`, `${slotId} ${buyerId}`]),
  );
  const remoteId = new Map(remote.map((joining) => [joining.meetingId, joining.remoteId]));
  const places = [
    ...published.map((placement) => ({ placement, isStillPublic: true })),
    ...takenOut.map((placement) => ({ placement, isStillPublic: false })),
  ];
  const freed = places.flatMap(({ placement, isStillPublic }): FreedPlace[] => {
    const slot = slotById.get(placement.slotId);
    if (slot === undefined || slot.startsAt <= now) return [];
    const found = freedBy(absences, placement, slot);
    if (found === null || (isStillPublic && remoteId.get(placement.meetingId) === found.awayId)) return [];
    if (!isStillPublic && busy.has(`${placement.slotId} ${found.staysId}`)) return [];
    return [{ ...found, ...partsOf(placement), startsAt: slot.startsAt, endsAt: slot.endsAt, isStillPublic }];
  });
  return freed.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

/** Whether an incident keeps somebody away during a slot. */
export function isAway(obstacles: readonly Obstacle[], id: ParticipationId, slot: TimeSpan): boolean {
  const absences = obstacles.filter((obstacle) => obstacle.kind === 'participations-away');
  return absenceOf(absences, id, slot) !== undefined;
}

function absenceOf(absences: readonly Absence[], id: ParticipationId, slot: TimeSpan): Absence | undefined {
  return absences.find(({ participationIds, span }) => participationIds.includes(id) && overlaps(span, slot));
}

/** Null where both are there, or neither is: then nobody has a hole. */
function freedBy(
  absences: readonly Absence[],
  { smeId, buyerId }: Placement,
  slot: TimeSpan,
): Pick<FreedPlace, 'incidentId' | 'staysId' | 'awayId'> | null {
  const [sme, buyer] = [absenceOf(absences, smeId, slot), absenceOf(absences, buyerId, slot)];
  if (sme !== undefined && buyer === undefined) return { incidentId: sme.incidentId, staysId: buyerId, awayId: smeId };
  if (buyer !== undefined && sme === undefined)
    return { incidentId: buyer.incidentId, staysId: smeId, awayId: buyerId };
  return null;
}

function partsOf({ meetingId, smeId, buyerId, slotId, tableId, interpreterId }: Placement) {
  return { meeting: { meetingId, smeId, buyerId }, place: { slotId, tableId, interpreterId } };
}

const sortKey = ({ startsAt, meeting }: FreedPlace): string => `${startsAt} ${meeting.meetingId}`;
