import { explainAgenda, findMarginalValues, type RefusedProblem } from '../../engine/index.js';
import type { AgendaExplained, AgendaToExplain } from './agenda-tasks.js';
import type { TaskSurroundings } from './engine-tasks.js';

/** Of the time there is, how much may be over when each part ends; what they leave is for the worth of more. */
const SHARE_OVER = { remedies: 0.6, days: 0.75 };

const SEED = 1;

/** Why an agenda is as it is, and, unless it has begun, the worth of one more of everything. */
export function explainWholeAgenda(
  { problem, placements, begunSlots, steps, milliseconds }: AgendaToExplain,
  { isStopped }: TaskSurroundings<never>,
): AgendaExplained | RefusedProblem {
  const startedAt = performance.now();
  const isLate = (share: number): boolean => performance.now() - startedAt > share * milliseconds;
  let areRemediesCutShort = false;
  const explanation = explainAgenda(problem, placements, {
    begunSlots,
    mostRemedies: problem.meetings.length,
    isStopped: (part) => {
      const isCutShort = isLate(SHARE_OVER[part]);
      if (part === 'remedies') areRemediesCutShort ||= isCutShort;
      return isCutShort || isStopped();
    },
  });
  if (explanation.status === 'refused') return explanation;
  const { status, unplaced, days } = explanation;
  const explained = { status, unplaced, days, areRemediesCutShort };
  if (begunSlots > 0) return { ...explained, worth: null };
  const worth = findMarginalValues(problem, placements, {
    seed: SEED,
    steps,
    isStopped: () => isLate(1) || isStopped(),
  });
  return { ...explained, worth };
}
