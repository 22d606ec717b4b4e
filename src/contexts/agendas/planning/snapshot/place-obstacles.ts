import type { Disruption, Placement } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Obstacle } from '../../domain/obstacle.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { slotsWithin, timesOfSlots } from './frame-slots.js';

/** An obstacle in the words of the engine. */
export interface PlacedObstacle {
  readonly incidentId: Id<'Incident'>;
  readonly disruption: Disruption;
  /** Per published meeting (by index) whether its place cannot be kept for it. */
  readonly hits: (meeting: number) => boolean;
}

type DisruptionOf<Kind extends Disruption['kind']> = Extract<Disruption, { readonly kind: Kind }>;

/**
 * Finds what obstacles are in the way of. `firstSlotOf` says from which slot on an obstacle counts. Those that name nothing
 * of this snapshot, or no slot of it, are left out.
 */
export function placeObstacles(
  snapshot: AgendaSnapshot,
  obstacles: readonly Obstacle[],
  published: readonly (Placement | null)[],
  firstSlotOf: (obstacle: Obstacle) => number = () => 0,
): PlacedObstacle[] {
  return obstacles.flatMap((obstacle): PlacedObstacle[] => {
    const firstSlot = firstSlotOf(obstacle);
    return disruptionsOf(snapshot, obstacle, published).flatMap((whole) => {
      const disruption = { ...whole, slots: whole.slots.filter((slot) => slot >= firstSlot) };
      if (disruption.slots.length === 0) return [];
      const hits = (meeting: number): boolean => isHit(snapshot, published, disruption, meeting);
      return [{ incidentId: obstacle.incidentId, disruption, hits }];
    });
  });
}

type Timed = DisruptionOf<'participants-away' | 'table-closed' | 'interpreter-away' | 'meeting-overruns'>;

function disruptionsOf(
  snapshot: AgendaSnapshot,
  obstacle: Obstacle,
  published: readonly (Placement | null)[],
): Timed[] {
  const times = timesOfSlots(snapshot);
  if (obstacle.kind === 'meeting-overruns') return overrunOf(snapshot, obstacle, published);
  const slots = slotsWithin(times, obstacle.span);
  switch (obstacle.kind) {
    case 'participations-away':
      return absencesOf(snapshot, obstacle.participationIds, slots, published);
    case 'table-closed':
      return indexIn(snapshot.tableIds, obstacle.tableId).map((table) => ({ kind: 'table-closed', table, slots }));
    case 'interpreter-away':
      return indexIn(snapshot.interpreterIds, obstacle.interpreterId).map((interpreter) => {
        return { kind: 'interpreter-away', interpreter, slots };
      });
  }
}

/** Whoever joins a meeting from elsewhere is there in its slot, and away in the others; the other side is at the table or away. */
function absencesOf(
  { participationIds, problem, remote = [], remoteIds }: AgendaSnapshot,
  awayIds: readonly ParticipationId[],
  slots: readonly number[],
  published: readonly (Placement | null)[],
): Timed[] {
  const participants = awayIds.flatMap((id) => indexIn(participationIds, id));
  const joinedSlots = (participant: number): number[] =>
    remote.flatMap((meeting, index) => {
      const isOfThem = problem.meetings[meeting]?.participants.includes(participant) === true;
      const joins = remoteIds === undefined || remoteIds[index] === participationIds[participant];
      return isOfThem && joins ? (published[meeting]?.slot ?? []) : [];
    });
  const joining = participants.filter((participant) => joinedSlots(participant).length > 0);
  const away = participants.filter((participant) => !joining.includes(participant));
  return [
    ...(away.length === 0 ? [] : [absence(away, slots)]),
    ...joining.map((participant) => {
      const joined = joinedSlots(participant);
      return absence(
        [participant],
        slots.filter((slot) => !joined.includes(slot)),
      );
    }),
  ];
}

const absence = (participants: readonly number[], slots: readonly number[]): Timed => {
  return { kind: 'participants-away', participants, slots };
};

function overrunOf(
  snapshot: AgendaSnapshot,
  { slotId, tableId, endsAt }: Extract<Obstacle, { readonly kind: 'meeting-overruns' }>,
  published: readonly (Placement | null)[],
): Timed[] {
  const times = timesOfSlots(snapshot);
  const slot = snapshot.slots.findIndex(({ id }) => id === slotId);
  const [table] = indexIn(snapshot.tableIds, tableId);
  const meeting = published.findIndex((placement) => placement?.slot === slot && placement.table === table);
  const startsAt = times[slot]?.endsAt;
  if (meeting < 0 || startsAt === undefined) return [];
  return [{ kind: 'meeting-overruns', meeting, slots: slotsWithin(times, { startsAt, endsAt }) }];
}

function isHit(
  { problem }: AgendaSnapshot,
  published: readonly (Placement | null)[],
  disruption: Timed,
  meeting: number,
): boolean {
  const place = published[meeting] ?? null;
  if (place === null || !disruption.slots.includes(place.slot)) return false;
  const participantsOf = (index: number): readonly number[] => problem.meetings[index]?.participants ?? [];
  const meetsAny = (people: readonly number[]): boolean => participantsOf(meeting).some((one) => people.includes(one));
  switch (disruption.kind) {
    case 'participants-away':
      return meetsAny(disruption.participants);
    case 'table-closed':
      return place.table === disruption.table;
    case 'interpreter-away':
      return place.interpreter === disruption.interpreter;
    case 'meeting-overruns': {
      const staying = published[disruption.meeting] ?? null;
      return sharesPlace(place, staying) || meetsAny(participantsOf(disruption.meeting));
    }
  }
}

const sharesPlace = (one: Placement, other: Placement | null): boolean =>
  other !== null && (one.table === other.table || (one.interpreter !== null && one.interpreter === other.interpreter));

function indexIn<Item>(items: readonly Item[], item: Item): number[] {
  const index = items.indexOf(item);
  return index < 0 ? [] : [index];
}
