import type { Placement, Problem, RepairRequest } from '../../src/engine/index.js';
import { verifyAgenda } from './verify-agenda.js';
import { countDisturbed, touchedFrozenPart } from './verify-repair.js';

type Placements = readonly (Placement | null)[];

/** A sound agenda of the disrupted mission, by what it costs. */
export interface TriedRepair {
  readonly people: number;
  /** Weight left out of what was published or asked for, less that of alternatives taking place instead. */
  readonly droppedWeight: number;
  /** Breaks and meetings moved, together; `null` where a meeting is left out. */
  readonly changes: number | null;
}

/**
 * Every repair there is, by trying all agendas; `null` where they are too many. Wishes left out before come in only as
 * alternatives, as in the engine's own claims.
 */
export function tryEveryRepair(request: RepairRequest, disrupted: Problem, most: number): TriedRepair[] | null {
  const published = disrupted.meetings.map((_, meeting) => request.published[meeting] ?? null);
  const wanted = listWanted(request, disrupted, published);
  const choices = disrupted.meetings.map((_, meeting) => listChoices(request, disrupted, wanted, meeting));
  if (choices.reduce((product, { length }) => product * length, 1) > most) return null;
  const tried: TriedRepair[] = [];
  const extend = (placements: Placements): void => {
    const next = choices[placements.length];
    if (next === undefined) {
      const { violations, breaks, moved } = verifyAgenda({ ...disrupted, previous: published }, placements);
      if (violations.length > 0 || touchedFrozenPart(request, placements).length > 0) return;
      tried.push({
        people: countDisturbed(disrupted, published, placements),
        droppedWeight: weighDropped(disrupted, wanted, placements),
        changes: placements.includes(null) ? null : breaks + moved,
      });
      return;
    }
    for (const choice of next) extend([...placements, choice]);
  };
  extend([]);
  return tried;
}

function listWanted(request: RepairRequest, { meetings }: Problem, published: Placements): boolean[] {
  const named = (kind: 'meeting-pinned' | 'meeting-cancelled', meeting: number): boolean =>
    request.disruptions.some((one) => one.kind === kind && one.meeting === meeting);
  return meetings.map(
    (_, meeting) =>
      !named('meeting-cancelled', meeting) &&
      (published[meeting] !== null || meeting >= request.problem.meetings.length || named('meeting-pinned', meeting)),
  );
}

function listChoices(
  request: RepairRequest,
  problem: Problem,
  wanted: readonly boolean[],
  meeting: number,
): (Placement | null)[] {
  const set = (problem.alternatives ?? []).find((one) => one.includes(meeting)) ?? [meeting];
  const isCancelled = request.disruptions.some((one) => one.kind === 'meeting-cancelled' && one.meeting === meeting);
  if (isCancelled || !set.some((one) => wanted[one])) return [null];
  const interpreters = [null, ...problem.interpreters.keys()];
  const alone = problem.slots.flatMap((_, slot) =>
    problem.tables.flatMap((__, table) => interpreters.map((interpreter) => ({ slot, table, interpreter }))),
  );
  const nobody: Placements = problem.meetings.map(() => null);
  const spreadless = { ...problem, breakSpread: problem.slots.length };
  return [
    null,
    ...alone.filter((placement) => verifyAgenda(spreadless, nobody.with(meeting, placement)).violations.length === 0),
  ];
}

function weighDropped(
  { meetings, alternatives = [] }: Problem,
  wanted: readonly boolean[],
  placements: Placements,
): number {
  const weightOf = (meeting: number): number => meetings[meeting]?.weight ?? 0;
  const isLost = (meeting: number): boolean => wanted[meeting] === true && placements[meeting] === null;
  const lost = [...meetings.keys()].filter(isLost).reduce((sum, meeting) => sum + weightOf(meeting), 0);
  return alternatives.reduce((sum, set) => {
    const instead = set.filter((meeting) => wanted[meeting] !== true && placements[meeting] !== null).map(weightOf);
    const heaviest = Math.max(0, ...set.filter(isLost).map(weightOf));
    return sum - Math.min(heaviest, Math.max(0, ...instead));
  }, lost);
}
