import { LIMITS } from './limits.js';
import type { ProblemCounts } from './problem-counts.js';
import type { RefusalList } from './refusal-list.js';

/** Alpha beyond this is the same as "the poorest first" in whole numbers. */
const HIGHEST_ALPHA = 10;

const SOFT_WEIGHT_KEYS = new Set(['break', 'moved', 'idleSlot']);
const HIGHEST_SOFT_WEIGHT = 1_000_000;

/** Checks the rules that concern more than one meeting or resource. */
export function checkWholeAgenda(
  problem: Readonly<Record<string, unknown>>,
  counts: ProblemCounts,
  list: RefusalList,
): void {
  const { breakSpread, isCompulsory, fairness, softWeights } = problem;
  if (breakSpread !== undefined) list.isWholeNumber(breakSpread, 'breakSpread', 0, LIMITS.slots);
  if (isCompulsory !== undefined) list.isFlag(isCompulsory, 'isCompulsory');
  if (fairness !== undefined && (typeof fairness !== 'number' || !(fairness >= 0 && fairness <= HIGHEST_ALPHA))) {
    list.refuse('out-of-range', 'fairness', `Expected a number from 0 to ${HIGHEST_ALPHA}.`);
  }
  if (softWeights !== undefined) checkSoftWeights(softWeights, list);
  checkVetoes(problem.vetoes, counts, list);
  checkAlternatives(problem.alternatives, counts, list);
  checkTravel(problem.travelMinutes, list);
}

function checkSoftWeights(softWeights: unknown, list: RefusalList): void {
  if (!list.isRecord(softWeights, 'softWeights', SOFT_WEIGHT_KEYS)) return;
  for (const [key, weight] of Object.entries(softWeights)) {
    // Everything is priced in breaks.
    list.isWholeNumber(weight, `softWeights.${key}`, key === 'break' ? 1 : 0, HIGHEST_SOFT_WEIGHT);
  }
}

function checkVetoes(vetoes: unknown, counts: ProblemCounts, list: RefusalList): void {
  if (vetoes === undefined || !list.isList(vetoes, 'vetoes', LIMITS.meetings)) return;
  for (const [index, pair] of vetoes.entries()) {
    const path = `vetoes[${index}]`;
    if (Array.isArray(pair) && pair.length === 2) list.checkIndices(pair, path, counts.participants);
    else list.refuse('malformed', path, 'Expected two participants.');
  }
}

function checkAlternatives(alternatives: unknown, counts: ProblemCounts, list: RefusalList): void {
  if (alternatives === undefined || !list.isList(alternatives, 'alternatives', LIMITS.meetings)) return;
  const seen = new Set<unknown>();
  for (const [index, meetings] of alternatives.entries()) {
    const path = `alternatives[${index}]`;
    list.checkIndices(meetings ?? null, path, counts.meetings);
    for (const meeting of Array.isArray(meetings) ? (meetings as readonly unknown[]) : []) {
      if (seen.has(meeting)) list.refuse('duplicate', path, `Meeting ${String(meeting)} is in another set as well.`);
      seen.add(meeting);
    }
  }
}

function checkTravel(travelMinutes: unknown, list: RefusalList): void {
  if (travelMinutes === undefined || !list.isList(travelMinutes, 'travelMinutes', LIMITS.venues)) return;
  for (const [from, row] of travelMinutes.entries()) {
    const path = `travelMinutes[${from}]`;
    if (!list.isList(row, path, LIMITS.venues)) continue;
    if (row.length !== travelMinutes.length) list.refuse('malformed', path, 'Expected one entry per venue.');
    for (const [to, minutes] of row.entries()) list.isWholeNumber(minutes, `${path}[${to}]`, 0, LIMITS.minute);
  }
}
