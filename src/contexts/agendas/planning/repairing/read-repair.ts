import type {
  AgendaMeasure,
  LeftOut,
  Placement as EnginePlacement,
  RepairProposal as Answer,
} from '../../../../engine/index.js';
import type { Id } from '../../../../kernel/id.js';
import type { ProposedChange, RepairProposal } from '../../domain/agenda-repair.js';
import type { AgendaPlace, Placement } from '../../domain/agenda-version.js';
import { readObstacles } from '../explaining/read-explanation.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import type { PlacedObstacle } from '../snapshot/place-obstacles.js';

/** A proposal by ids, without the version that is to keep it. */
export interface ReadProposal extends Omit<RepairProposal, 'versionId' | 'repairId' | 'position'> {
  /** Those left out that would have a place if some slot were not frozen. */
  readonly keptOutByFreezeIds: readonly Id<'Meeting'>[];
  /** The new places of the meetings that change; whatever is not here and changes is left out. */
  readonly placements: readonly Placement[];
  /** Of the whole agenda. */
  readonly measure: Pick<AgendaMeasure, 'placed' | 'breaks' | 'idleSlots'>;
}

/** What the engine proposed, in the words of the mission whose snapshot it was given. */
export function readProposal(
  snapshot: AgendaSnapshot,
  obstacles: readonly PlacedObstacle[],
  answer: Answer,
  measure: AgendaMeasure,
  leftOut: readonly LeftOut[],
): ReadProposal {
  const changes = answer.changes.map(({ meeting, before, after }): ProposedChange => {
    const hit = obstacles.find((obstacle) => obstacle.hits(meeting));
    const pair = at(snapshot.meetings, meeting);
    return {
      ...pair,
      before: placeOf(snapshot, before),
      after: placeOf(snapshot, after),
      reason:
        hit !== undefined
          ? { kind: 'incident', incidentId: hit.incidentId }
          : { kind: before === null ? 'comes-in' : 'makes-room' },
    };
  });
  const { kinds, peopleDisturbed, leastDisturbed, isProvenMinimal, isWithinBudget } = answer;
  const { placed, breaks, idleSlots } = answer.difference;
  const published = (snapshot.problem.previous ?? []).filter((placement) => placement !== null).length;
  return {
    ...{ kinds, peopleDisturbed, leastDisturbed, isProvenMinimal, isWithinBudget },
    participationIds: answer.disturbedParticipants.map((index) => at(snapshot.participationIds, index)),
    interpreterIds: answer.disturbedInterpreters.map((index) => at(snapshot.interpreterIds, index)),
    droppedMeetingIds: answer.dropped.map((index) => at(snapshot.meetings, index).meetingId),
    difference: { placed, breaks, idleSlots },
    changes,
    kept: published - changes.filter(({ before }) => before !== null).length,
    leftOut: leftOut.map((one) => readLeftOut(snapshot, one)),
    keptOutByFreezeIds: keptOutByFreeze(snapshot, leftOut),
    placements: changes.flatMap(({ meetingId, smeId, buyerId, after }) =>
      after === null ? [] : [{ meetingId, smeId, buyerId, ...after }],
    ),
    measure,
  };
}

function readLeftOut(snapshot: AgendaSnapshot, { meeting, bindings }: LeftOut): ReadProposal['leftOut'][number] {
  return { meetingId: at(snapshot.meetings, meeting).meetingId, obstacles: readObstacles(bindings) };
}

function keptOutByFreeze({ meetings }: AgendaSnapshot, leftOut: readonly LeftOut[]): Id<'Meeting'>[] {
  return leftOut.flatMap(({ meeting, isKeptOutByFreeze }) =>
    isKeptOutByFreeze ? [at(meetings, meeting).meetingId] : [],
  );
}

function placeOf(snapshot: AgendaSnapshot, placement: EnginePlacement | null): AgendaPlace | null {
  if (placement === null) return null;
  const { slot, table, interpreter } = placement;
  return {
    slotId: at(snapshot.slots, slot).id,
    tableId: at(snapshot.tableIds, table),
    interpreterId: interpreter === null ? null : at(snapshot.interpreterIds, interpreter),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`The engine answered with index ${index} of a list of ${items.length}`);
  return item;
}
