import { performance } from 'node:perf_hooks';
import {
  type AgendaExplanation,
  explainAgenda,
  findMarginalValues,
  type MarginalValue,
  type Placement,
  type Problem,
  type RefusedProblem,
  solve,
} from '../engine/index.js';
import { keepAnswer, printLine, printRefusals, slotNumbers } from './print-answer.js';
import { readAgendaFile } from './read-agenda-file.js';
import type { ExplainCommand } from './read-command.js';
import { readProblemFile } from './read-problem-file.js';

type Placements = readonly (Placement | null)[];

/** Of the time there is, how much may be over when each part ends; what the last leaves is for the worth of more. */
const SHARE_OVER = { solving: 0.4, remedies: 0.65, days: 0.75, worth: 1 };

type Part = keyof typeof SHARE_OVER;

interface Explained {
  readonly placements: Placements;
  readonly explanation: AgendaExplanation;
  readonly worth: readonly MarginalValue[];
}

/**
 * Reads a problem and, where one is named, an agenda of it (docs/explain-format.md), explains the agenda and prints one
 * line of JSON.
 *
 * @returns the exit code.
 */
export async function explainFile(command: ExplainCommand): Promise<number> {
  const clock = new Clock(command.seconds);
  const { seed, steps, outFile } = command;
  const read = await readProblemFile(command.file);
  if (read.type === 'unreadable') return printRefusals(read.name, read.refusals);
  const { problem, name } = read;
  const given = command.agendaFile === null ? null : await readAgendaFile(command.agendaFile);
  if (given?.type === 'unreadable') return printRefusals(name, given.refusals);
  const explained = explain(problem, given?.placements ?? null, { seed, steps, clock });
  if ('refusals' in explained) return printRefusals(name, explained.refusals);
  const { isOutOfTime } = clock;
  const answer = { ...describe(name, explained), isOutOfTime, seconds: clock.secondsOver(), steps, seed };
  printLine(answer);
  await keepAnswer(outFile, { ...answer, placements: explained.placements });
  return 0;
}

/** Tells each part of the work when its time is over, and remembers whether any was. */
class Clock {
  isOutOfTime = false;
  private readonly startedAt = performance.now();

  constructor(private readonly seconds: number) {}

  isOver(part: Part): boolean {
    const isOver = performance.now() - this.startedAt > SHARE_OVER[part] * this.seconds * 1_000;
    this.isOutOfTime ||= isOver;
    return isOver;
  }

  secondsOver(): number {
    return Math.round(performance.now() - this.startedAt) / 1_000;
  }
}

function explain(
  problem: Problem,
  given: Placements | null,
  { seed, steps, clock }: { readonly seed: number; readonly steps: number; readonly clock: Clock },
): Explained | RefusedProblem {
  const options = (part: Part) => ({ seed, steps, isStopped: () => clock.isOver(part) });
  const solved = given === null ? solve(problem, options('solving')) : { status: 'given', placements: given };
  if ('refusals' in solved) return solved;
  const { placements } = solved;
  const explanation = explainAgenda(problem, placements, { isStopped: (part) => clock.isOver(part) });
  if (explanation.status === 'refused') return explanation;
  return { placements, explanation, worth: findMarginalValues(problem, placements, options('worth')) };
}

/** As in the answer of `solve`, `slots` are counted from 1 and 0 says that the meeting does not take place. */
function describe(instance: string, { placements, explanation, worth }: Explained) {
  const { status, unplaced, days, score } = explanation;
  const slots = slotNumbers(placements);
  const placed = slots.filter((slot) => slot > 0).length;
  return { instance, status, meetings: slots.length, placed, unplaced, days, score, worth, slots };
}
