import { measureAgenda, type RefusedProblem, repair, whyLeftOut } from '../../engine/index.js';
import type { MeasuredRepair, RepairInput } from './agenda-tasks.js';
import type { TaskSurroundings } from './engine-tasks.js';

/** Looks for ways to mend an agenda until the steps are done or the time is over. */
export function repairAgenda(
  { request, seed, steps, milliseconds }: RepairInput,
  { isStopped }: TaskSurroundings<never>,
): MeasuredRepair | RefusedProblem {
  const endsAt = performance.now() + milliseconds;
  const answer = repair(request, { seed, steps, isStopped: () => isStopped() || performance.now() >= endsAt });
  if (answer.status === 'refused') return answer;
  const measures = answer.proposals.map(({ placements }) => measureAgenda(answer.problem, placements));
  const leftOut = answer.proposals.map(({ placements, dropped }) =>
    whyLeftOut(answer.problem, placements, dropped, request),
  );
  return { ...answer, measures, leftOut };
}
