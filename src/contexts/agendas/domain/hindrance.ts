import type { Id, ParticipationId } from '../../../kernel/id.js';
import { overlaps, type TimeSpan } from '../../../kernel/instant.js';
import type { AgendaPlace, Placement } from './agenda-version.js';
import type { Obstacle } from './obstacle.js';
import type { RemoteJoining } from './remote-joining.js';

/** A participation, a table or an interpreter that no meeting can have for a while. */
export interface Hindrance extends TimeSpan {
  readonly resourceId: ParticipationId | Id<'Table'> | Id<'Interpreter'>;
}

/** What of a place cannot be had. */
export type HinderedPart = 'participation' | 'table' | 'interpreter';

/** A stretch of time in which a meeting can be. */
export type TimedSlot = TimeSpan & { readonly id: Id<'Slot'> };

/**
 * Whom and what obstacles keep from meetings; who stands in a meeting that overruns is told by the public agenda. Whoever
 * joins a public meeting from elsewhere is there in its slot.
 */
export function hindrancesOf(
  obstacles: readonly Obstacle[],
  slots: readonly TimedSlot[],
  published: readonly Placement[],
  remote: readonly RemoteJoining[] = [],
): Hindrance[] {
  return obstacles.flatMap((obstacle): Hindrance[] => {
    switch (obstacle.kind) {
      case 'participations-away':
        return obstacle.participationIds.flatMap((id) => {
          const joined = slotsJoined(id, remote, published, slots);
          return without(obstacle.span, joined).map((span) => hindrance(id, span));
        });
      case 'table-closed':
        return [hindrance(obstacle.tableId, obstacle.span)];
      case 'interpreter-away':
        return [hindrance(obstacle.interpreterId, obstacle.span)];
      case 'meeting-overruns': {
        const { tableId, slotId, endsAt } = obstacle;
        const startsAt = slots.find(({ id }) => id === slotId)?.endsAt;
        const staying = published.find((placed) => placed.slotId === slotId && placed.tableId === tableId);
        if (startsAt === undefined || staying === undefined) return [];
        return neededBy(staying).map((id) => hindrance(id, { startsAt, endsAt }));
      }
    }
  });
}

/** What cannot be had of that place, for those two, in a slot that lasts so long. */
export function hinderedParts(
  hindrances: readonly Hindrance[],
  { smeId, buyerId, tableId, interpreterId }: Pick<Placement, 'smeId' | 'buyerId'> & Omit<AgendaPlace, 'slotId'>,
  slot: TimeSpan,
): HinderedPart[] {
  const isHindered = (id: string | null): boolean =>
    hindrances.some((hindered) => hindered.resourceId === id && overlaps(hindered, slot));
  const parts: readonly (HinderedPart | false)[] = [
    (isHindered(smeId) || isHindered(buyerId)) && 'participation',
    isHindered(tableId) && 'table',
    isHindered(interpreterId) && 'interpreter',
  ];
  return parts.filter((part) => part !== false);
}

/** Everybody and everything that a meeting takes. */
export function neededBy({ smeId, buyerId, tableId, interpreterId }: Placement): Hindrance['resourceId'][] {
  return [smeId, buyerId, tableId, ...(interpreterId === null ? [] : [interpreterId])];
}

function slotsJoined(
  id: ParticipationId,
  remote: readonly RemoteJoining[],
  published: readonly Placement[],
  slots: readonly TimedSlot[],
): TimedSlot[] {
  const meetingIds = new Set(remote.filter(({ remoteId }) => remoteId === id).map(({ meetingId }) => meetingId));
  const slotIds = new Set(published.filter(({ meetingId }) => meetingIds.has(meetingId)).map(({ slotId }) => slotId));
  return slots.filter((slot) => slotIds.has(slot.id));
}

/** What is left of a span without others. */
function without(span: TimeSpan, others: readonly TimeSpan[]): TimeSpan[] {
  return others.reduce<readonly TimeSpan[]>((parts, gap) => parts.flatMap((part) => cut(part, gap)), [span]).slice();
}

function cut(part: TimeSpan, gap: TimeSpan): TimeSpan[] {
  if (!overlaps(part, gap)) return [part];
  const rests = [
    { startsAt: part.startsAt, endsAt: gap.startsAt },
    { startsAt: gap.endsAt, endsAt: part.endsAt },
  ];
  return rests.filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

function hindrance(resourceId: Hindrance['resourceId'], { startsAt, endsAt }: TimeSpan): Hindrance {
  return { resourceId, startsAt, endsAt };
}
