import { checkMeeting, checkPinShapes } from '../model/check-meetings.js';
import { checkPlacements } from '../model/check-placements.js';
import { checkProblem } from '../model/check-problem.js';
import { checkParticipant } from '../model/check-resources.js';
import { LIMITS } from '../model/limits.js';
import type { Problem } from '../model/problem.js';
import { countsOf, type ProblemCounts } from '../model/problem-counts.js';
import { RefusalList } from '../model/refusal-list.js';
import type { Refusal } from '../model/refusal.js';
import { applyDisruptions } from './apply-disruptions.js';
import type { Disruption, RepairRequest } from './repair-request.js';

const REQUEST_KEYS = new Set([
  'problem',
  'published',
  'disruptions',
  'begunSlots',
  'frozenSlots',
  'released',
  'mostDisturbed',
]);

/** More disruptions than that are a new agenda, not a repair. */
const MOST_DISRUPTIONS = 1_000;

/**
 * Everything that keeps a request from being read as one, with the path of each offence; empty where it is sound. Takes
 * any value. Pins made by hand that nobody can keep are refused with their path in the disrupted problem.
 */
export function checkRepair(request: unknown): Refusal[] {
  const list = new RefusalList();
  if (!list.isRecord(request, 'request', REQUEST_KEYS)) return list.refusals;
  for (const { kind, path, reason } of checkProblem(request.problem)) {
    list.refuse(kind, path === 'problem' || path.startsWith('problem.') ? path : `problem.${path}`, reason);
  }
  if (list.refusals.length > 0) return list.refusals;
  const counts = countsOf(request.problem as Problem);
  if (request.published === undefined) list.refuse('malformed', 'published', 'Expected the published agenda.');
  else checkPlacements(request.published, 'published', counts, list);
  checkFrozenPart(request, counts, list);
  const after = checkDisruptions(request.disruptions, counts, list);
  list.checkIndices(request.released, 'released', after.meetings);
  if (list.refusals.length > 0) return list.refusals;
  const sound = request as unknown as RepairRequest;
  checkTakenTwice(sound, list);
  return list.refusals.length > 0 ? list.refusals : checkDisrupted(sound);
}

function checkFrozenPart(
  { begunSlots, frozenSlots, mostDisturbed }: Readonly<Record<string, unknown>>,
  counts: ProblemCounts,
  list: RefusalList,
): void {
  if (begunSlots !== undefined) list.isWholeNumber(begunSlots, 'begunSlots', 0, counts.slots);
  if (frozenSlots !== undefined) {
    const least = typeof begunSlots === 'number' ? begunSlots : 0;
    list.isWholeNumber(frozenSlots, 'frozenSlots', least, counts.slots);
  }
  if (mostDisturbed !== undefined) {
    list.isWholeNumber(mostDisturbed, 'mostDisturbed', 0, LIMITS.participants + LIMITS.interpreters);
  }
}

/** @returns the counts with what the disruptions add. */
function checkDisruptions(disruptions: unknown, counts: ProblemCounts, list: RefusalList): ProblemCounts {
  if (!list.isList(disruptions, 'disruptions', MOST_DISRUPTIONS)) return counts;
  let known = counts;
  for (const [index, disruption] of disruptions.entries()) {
    known = checkDisruption(disruption, `disruptions[${index}]`, known, list);
  }
  return known;
}

type Part = (value: unknown, path: string, counts: ProblemCounts, list: RefusalList) => void;

const slots: Part = (value, path, counts, list) => {
  list.checkIndices(value ?? null, path, counts.slots);
};
const meeting: Part = (value, path, counts, list) => {
  list.isIndex(value, path, counts.meetings);
};

/** Per kind of disruption its keys, each with what it must be. */
const PARTS: Readonly<Record<Disruption['kind'], Readonly<Record<string, Part>>>> = {
  'participants-away': {
    participants: (value, path, counts, list) => {
      list.checkIndices(value ?? null, path, counts.participants);
    },
    slots,
  },
  'table-closed': {
    table: (value, path, counts, list) => {
      list.isIndex(value, path, counts.tables);
    },
    slots,
  },
  'interpreter-away': {
    interpreter: (value, path, counts, list) => {
      list.isIndex(value, path, counts.interpreters);
    },
    slots,
  },
  'meeting-overruns': { meeting, slots },
  'meeting-cancelled': { meeting },
  'participant-added': { participant: checkParticipant },
  'meeting-added': { meeting: checkMeeting },
  'meeting-pinned': {
    meeting,
    pinned: (value, path, counts, list) => {
      checkPinShapes(value ?? null, path, counts, list);
    },
  },
};

/** @returns the counts with what the disruption adds. */
function checkDisruption(value: unknown, path: string, counts: ProblemCounts, list: RefusalList): ProblemCounts {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (!isKind(kind)) {
    list.refuse('malformed', `${path}.kind`, `Expected one of ${Object.keys(PARTS).join(', ')}.`);
    return counts;
  }
  const parts = Object.entries(PARTS[kind]);
  if (!list.isRecord(value, path, new Set(['kind', ...parts.map(([key]) => key)]))) return counts;
  for (const [key, check] of parts) check(value[key], `${path}.${key}`, counts, list);
  return {
    ...counts,
    participants: counts.participants + (kind === 'participant-added' ? 1 : 0),
    meetings: counts.meetings + (kind === 'meeting-added' ? 1 : 0),
  };
}

const isKind = (kind: unknown): kind is Disruption['kind'] => typeof kind === 'string' && Object.hasOwn(PARTS, kind);

/** In the published agenda nobody and nothing is in two meetings at a time: there would be no telling what to keep. */
function checkTakenTwice({ problem, published }: RepairRequest, list: RefusalList): void {
  const takenBy = new Map<string, number>();
  for (const [meeting, placement] of published.entries()) {
    if (placement === null) continue;
    const { slot, table, interpreter } = placement;
    const claims = problem.meetings[meeting]!.participants.map((participant) => `participant ${participant}`);
    claims.push(`table ${table}`);
    if (interpreter !== null) claims.push(`interpreter ${interpreter}`);
    for (const claim of claims) {
      const place = `${claim} in slot ${slot}`;
      const other = takenBy.get(place);
      if (other !== undefined) list.refuse('taken-twice', `published[${meeting}]`, `Meeting ${other} has ${place}.`);
      takenBy.set(place, meeting);
    }
  }
}

/** What only shows once the disruptions are applied: pins against other rules, orders that lead round in a circle. */
function checkDisrupted({ problem, published, disruptions }: RepairRequest): Refusal[] {
  const isAdding = disruptions.some(({ kind }) => kind === 'meeting-pinned' || kind.endsWith('-added'));
  return isAdding ? checkProblem(applyDisruptions(problem, published, disruptions).problem) : [];
}
