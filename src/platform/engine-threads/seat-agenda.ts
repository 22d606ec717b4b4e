import { type RefusedProblem, type Solution, solve } from '../../engine/index.js';
import type { SeatInput } from './agenda-tasks.js';
import { startOf } from './start-slots.js';

/** It chooses among agendas that are equal in everything that counts. */
const SEED = 1;

/** Takes the slots over as they are, and names a table and, where one is needed, an interpreter for each. */
export function seatAgenda({ problem, slots }: SeatInput): Solution | RefusedProblem {
  return solve(problem, { seed: SEED, steps: 0, start: startOf(slots) });
}
