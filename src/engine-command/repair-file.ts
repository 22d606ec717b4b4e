import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  type RefusedProblem,
  type Repair,
  repair,
  type RepairOptions,
  type RepairProposal,
  type RepairRequest,
} from '../engine/index.js';
import { keepAnswer, printLine, printRefusals, slotNumbers } from './print-answer.js';
import type { RepairCommand } from './read-command.js';
import { parseJson, readText } from './read-json-file.js';

/** Reads a request (docs/repair-format.md), repairs and prints one line of JSON. @returns the exit code. */
export async function repairFile(command: RepairCommand): Promise<number> {
  const startedAt = performance.now();
  const elapsed = (): number => (performance.now() - startedAt) / 1_000;
  const instance = basename(command.file).replace(/\.json$/u, '');
  const { seed, steps } = command;
  const isStopped = (): boolean => elapsed() > command.seconds;
  const answer = await readAndRepair(command.file, { seed, steps, isStopped });
  if (answer.status === 'refused') return printRefusals(instance, answer.refusals);
  printLine({ instance, ...describe(answer), seconds: Math.round(elapsed() * 1_000) / 1_000, seed });
  await keepAnswer(command.outFile, answer);
  return 0;
}

async function readAndRepair(file: string, options: RepairOptions): Promise<Repair | RefusedProblem> {
  const text = await readText(file);
  if (text === null) return refuse(file, 'The file cannot be read.');
  const value = parseJson(text);
  // Whatever is no request the engine refuses by itself.
  return value === undefined ? refuse(file, 'The file is no JSON.') : repair(value as RepairRequest, options);
}

const refuse = (path: string, reason: string): RefusedProblem => ({
  status: 'refused',
  refusals: [{ kind: 'malformed', path, reason }],
});

function describe({ status, proposals, leastChanges, nodes, steps }: Repair) {
  return { status, proposals: proposals.map(describeProposal), leastChanges, nodes, steps };
}

/** Slots are counted from 1; 0 says that the meeting does not take place. */
function describeProposal(proposal: RepairProposal) {
  const { kinds, peopleDisturbed, leastDisturbed, dropped, difference, placements } = proposal;
  return {
    ...{ kinds, peopleDisturbed, leastDisturbed },
    provenMinimal: proposal.isProvenMinimal,
    withinBudget: proposal.isWithinBudget,
    ...{ dropped, difference },
    slots: slotNumbers(placements),
  };
}
