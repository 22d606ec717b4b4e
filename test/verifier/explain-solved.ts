import {
  type AgendaExplanation,
  explainAgenda,
  type Placement,
  type Problem,
  solve,
  type Solution,
} from '../../src/engine/index.js';
import { verifyAgenda } from './verify-agenda.js';

type Placements = readonly (Placement | null)[];

/** Solves and explains; a refusal is an error. */
export function explainSolved(problem: Problem, steps = 500): { solution: Solution; explanation: AgendaExplanation } {
  const solution = solve(problem, { seed: 1, steps });
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  const explanation = explainAgenda(problem, solution.placements);
  if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
  return { solution, explanation };
}

/** Whether the meeting could take place in the slot at some table, with some interpreter, nobody else moving. */
export function fitsSomehow(problem: Problem, placements: Placements, meeting: number, slot: number): boolean {
  const interpreters = [null, ...problem.interpreters.keys()];
  return [...problem.tables.keys()].some((table) =>
    interpreters.some((interpreter) => {
      const placed = placements.with(meeting, { slot, table, interpreter });
      return verifyAgenda(problem, placed).violations.length === 0;
    }),
  );
}
