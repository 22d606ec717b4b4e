import { explainAgenda, findMarginalValues, type RefusedProblem } from '../../engine/index.js';
import type { AgendaExplained, AgendaToExplain } from './agenda-tasks.js';
import type { TaskSurroundings } from './engine-tasks.js';

/** Of the time there is, how much remedies may take; what they leave is for the worth of more. */
const REMEDIES_SHARE = 0.6;

const SEED = 1;

/** Why an agenda is as it is, and, unless it has begun, the worth of one more of everything. */
export function explainWholeAgenda(
  { problem, placements, begunSlots, steps, milliseconds }: AgendaToExplain,
  { isStopped }: TaskSurroundings<never>,
): AgendaExplained | RefusedProblem {
  const startedAt = performance.now();
  let isOutOfTime = false;
  const isOver = (share: number): boolean => {
    isOutOfTime ||= performance.now() - startedAt > share * milliseconds;
    return isOutOfTime || isStopped();
  };
  const explanation = explainAgenda(problem, placements, {
    begunSlots,
    mostRemedies: problem.meetings.length,
    isStopped: () => isOver(REMEDIES_SHARE),
  });
  if (explanation.status === 'refused') return explanation;
  const { status, unplaced, days } = explanation;
  const explained = { status, unplaced, days, areRemediesCutShort: isOutOfTime };
  if (begunSlots > 0) return { ...explained, worth: null };
  isOutOfTime = false;
  const worth = findMarginalValues(problem, placements, { seed: SEED, steps, isStopped: () => isOver(1) });
  return { ...explained, worth };
}
