import type { Solution } from '../../../../engine/index.js';
import type { PlacedMeeting, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { tellReason } from '../explaining/tell-reason.js';

/** An agenda by ids, with what the engine says of it. */
export interface SolvedAgenda extends Pick<Solution, 'breaks' | 'idleSlots' | 'steps'> {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly UnplacedMeeting[];
}

const LEFT_ASIDE = { reason: 'left-aside', facts: {} };

/** What the engine answered, in the words of the mission whose snapshot it was given. */
export function readSolution(snapshot: AgendaSnapshot, solution: Solution): SolvedAgenda {
  const placements = snapshot.meetings.flatMap((meeting, index): Placement[] => {
    const place = solution.placements[index];
    if (place === null || place === undefined) return [];
    const { slot, table, interpreter } = place;
    return [
      {
        ...meeting,
        slotId: at(snapshot.slots, slot, 'slot').id,
        tableId: at(snapshot.tableIds, table, 'table'),
        interpreterId: interpreter === null ? null : at(snapshot.interpreterIds, interpreter, 'interpreter'),
      },
    ];
  });
  const unplaced = solution.unplaced.map(({ meeting, reason }): UnplacedMeeting => {
    const placedMeeting: PlacedMeeting = at(snapshot.meetings, meeting, 'meeting');
    return { ...placedMeeting, ...tellReason(snapshot, meeting, reason) };
  });
  const { breaks, idleSlots, steps } = solution;
  const aside = (snapshot.leftAside ?? []).map((meeting) => ({ ...meeting, ...LEFT_ASIDE }));
  return { placements, unplaced: [...unplaced, ...aside], breaks, idleSlots, steps };
}

function at<Item>(items: readonly Item[], index: number, what: string): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`The engine answered with ${what} ${index} of ${items.length}`);
  return item;
}
