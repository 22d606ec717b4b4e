import { alternativesOf } from '../constraints/alternatives.js';
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.js';
import type { Meeting, Placement, Problem } from '../model/problem.js';
import { applyDisruptions, type DisruptedMission } from './apply-disruptions.js';
import { type Breakage, findBreakage, isAgainstAnother } from './broken-meeting.js';
import type { RepairRequest } from './repair-request.js';

/** A meeting that needs a place, and why: its own is lost (in whole, or its interpreter), or it never had one. */
export interface ToPlace {
  readonly meeting: number;
  readonly why: Breakage | 'asked-for';
}

/** A repair request, sorted out. */
export interface RepairCase {
  /** The disrupted problem, as the caller gets it. */
  readonly problem: Problem;
  /** The same, narrowed to what a repair may do: frozen meetings pinned, no way into the frozen part. */
  readonly compiled: CompiledProblem;
  /** One entry per meeting of the disrupted problem. */
  readonly published: readonly (Placement | null)[];
  /** 1 for meetings that are not to be touched. */
  readonly isFrozen: Uint8Array;
  /** 1 for wishes that were left out before and that no disruption asks for. */
  readonly isLeftOver: Uint8Array;
  /** Per meeting its set of alternatives, or -1. */
  readonly setOf: Int32Array;
  readonly toPlace: readonly ToPlace[];
  readonly cancelled: ReadonlySet<number>;
}

/** Sorts out a sound request: what stays, what is lost, what is asked for and where it may go. */
export function openCase(request: RepairRequest): RepairCase {
  const mission = applyDisruptions(request.problem, request.published, request.disruptions);
  const { problem, published, cancelled, askedFor } = mission;
  const setOf = alternativesOf(problem);
  const isFrozen = new Uint8Array(problem.meetings.length);
  const isLeftOver = new Uint8Array(problem.meetings.length);
  const toPlace: ToPlace[] = [];
  const isReleased = listReleased(request, mission);
  for (const [meeting, placement] of published.entries()) {
    if (cancelled.has(meeting)) continue;
    if (placement === null) {
      if (askedFor.has(meeting)) toPlace.push({ meeting, why: 'asked-for' });
      else isLeftOver[meeting] = 1;
      continue;
    }
    const breakage = findBreakage(problem, meeting, placement);
    const isFixed = isWithinFrozen(request, placement.slot, isReleased.has(meeting));
    if (breakage !== null) toPlace.push({ meeting, why: breakage });
    else if (isFixed) isFrozen[meeting] = 1;
    else if (isAgainstAnother(problem, published, setOf, meeting)) toPlace.push({ meeting, why: 'whole' });
  }
  const meetings = problem.meetings.map((meeting, index) => {
    const placement = published[index] ?? null;
    if (placement !== null && isFrozen[index] === 1) return freeze(meeting, placement);
    return narrow(request, problem, meeting, placement, isReleased.has(index));
  });
  const narrowed = { ...problem, meetings, previous: published };
  return {
    ...{ problem, published, isFrozen, isLeftOver, setOf, toPlace, cancelled },
    compiled: compileProblem(narrowed),
  };
}

function listReleased({ released = [] }: RepairRequest, { askedFor, pinnedByHand }: DisruptedMission): Set<number> {
  return new Set([...released, ...askedFor, ...pinnedByHand]);
}

function isWithinFrozen(request: RepairRequest, slot: number, isReleased: boolean): boolean {
  const { begunSlots = 0, frozenSlots = begunSlots } = request;
  return slot < (isReleased ? begunSlots : frozenSlots);
}

function freeze(meeting: Meeting, { slot, table, interpreter }: Placement): Meeting {
  return { ...meeting, pinned: { slot, table, ...(interpreter !== null && { interpreter }) } };
}

/** Leaves the meeting the slots that it may enter, and its own: another table may do there. */
function narrow(
  request: RepairRequest,
  { slots }: Problem,
  meeting: Meeting,
  placement: Placement | null,
  isReleased: boolean,
): Meeting {
  const { begunSlots = 0, frozenSlots = begunSlots } = request;
  const first = isReleased ? begunSlots : frozenSlots;
  if (first === 0) return meeting;
  const candidates = meeting.slots ?? [...slots.keys()];
  return { ...meeting, slots: candidates.filter((slot) => slot >= first || slot === placement?.slot) };
}
