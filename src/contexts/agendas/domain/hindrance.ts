import type { Id, ParticipationId } from '../../../kernel/id.js';
import { overlaps, type TimeSpan } from '../../../kernel/instant.js';
import type { AgendaPlace, Placement } from './agenda-version.js';
import type { Obstacle } from './obstacle.js';

/** A participation, a table or an interpreter that no meeting can have for a while. */
export interface Hindrance extends TimeSpan {
  readonly resourceId: ParticipationId | Id<'Table'> | Id<'Interpreter'>;
}

/** What of a place cannot be had. */
export type HinderedPart = 'participation' | 'table' | 'interpreter';

/** A stretch of time in which a meeting can be. */
export type TimedSlot = TimeSpan & { readonly id: Id<'Slot'> };

/** Whom and what obstacles keep from meetings; who stands in a meeting that overruns is told by the public agenda. */
export function hindrancesOf(
  obstacles: readonly Obstacle[],
  slots: readonly TimedSlot[],
  published: readonly Placement[],
): Hindrance[] {
  return obstacles.flatMap((obstacle): Hindrance[] => {
    switch (obstacle.kind) {
      case 'participations-away':
        return obstacle.participationIds.map((id) => hindrance(id, obstacle.span));
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

function hindrance(resourceId: Hindrance['resourceId'], { startsAt, endsAt }: TimeSpan): Hindrance {
  return { resourceId, startsAt, endsAt };
}
