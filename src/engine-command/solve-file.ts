import { performance } from 'node:perf_hooks';
import type { Problem, Proof } from '../engine/index.js';
import { keepAnswer, printLine, printRefusals, slotNumbers } from './print-answer.js';
import type { SolveCommand } from './read-command.js';
import { readProblemFile } from './read-problem-file.js';
import { type Outcome, searchAndProve } from './search-and-prove.js';

/** The line that the command prints. Slots are counted from 1; 0 says that the meeting is not placed. */
interface AnswerLine {
  readonly instance: string;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly meetings: number;
  readonly placed: number;
  readonly breaks: number;
  readonly idleSlots: number;
  readonly lowerBound: number;
  readonly seconds: number;
  readonly steps: number;
  readonly seed: number;
  readonly slots: readonly number[];
  /** With `infeasible`: what cannot be had together. */
  readonly conflict?: Extract<Proof, { readonly status: 'infeasible' }>['conflict'];
}

/** Reads, solves and prints. @returns the exit code. */
export async function solveFile(command: SolveCommand): Promise<number> {
  const startedAt = performance.now();
  const read = await readProblemFile(command.file);
  if (read.type === 'unreadable') return printRefusals(read.name, read.refusals);
  const { problem, name } = read;
  const outcome = await searchAndProve(problem, command, startedAt);
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  printLine(describe(name, problem, outcome, seconds));
  await keepAnswer(command.outFile, outcome.solution);
  return 0;
}

function describe(instance: string, problem: Problem, outcome: Outcome, seconds: number): AnswerLine {
  const { solution, lowerBound, proof } = outcome;
  const { breaks, idleSlots, steps, seed, placements } = solution;
  const slots = slotNumbers(placements);
  const placed = slots.filter((slot) => slot > 0).length;
  return {
    instance,
    status: statusOf(problem, outcome),
    ...{ meetings: slots.length, placed, breaks, idleSlots, lowerBound, seconds, steps, seed, slots },
    ...(proof?.status === 'infeasible' && { conflict: proof.conflict }),
  };
}

/** `optimal` where everything is placed with no more breaks than the bound, or where nothing at all is left to gain. */
function statusOf(problem: Problem, { solution, lowerBound, proof }: Outcome): AnswerLine['status'] {
  const isComplete = solution.unplaced.length === 0;
  if (isComplete && solution.moved === 0 && solution.breaks <= lowerBound) return 'optimal';
  if (problem.isCompulsory !== true) return solution.status;
  if (proof?.status === 'infeasible') return 'infeasible';
  return isComplete ? 'feasible' : 'unknown';
}
