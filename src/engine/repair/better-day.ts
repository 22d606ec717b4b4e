import type { CompiledProblem } from '../model/compiled-problem.js';
import type { Placement } from '../model/problem.js';
import type { Agenda } from '../search/agenda.js';
import { assignResources } from '../search/assign-resources.js';
import { listByUrgency } from '../search/construct.js';
import { fill, fits } from '../search/fill.js';
import { findDisturbance } from './disturbance.js';
import { mendDay } from './mend-day.js';
import { proveDay } from './prove-day.js';
import type { RepairCase } from './repair-case.js';
import type { RepairOptions } from './repair-request.js';
import { allowedSlotsOf, takeOverPlacements } from './standing-agenda.js';

/** Days that better a repair, and what is known of better ones. */
export interface BetterDays {
  /** That of the search, then the proven one where it is better; each followed by itself with wishes let in, where any were. */
  readonly days: readonly (readonly (Placement | null)[])[];
  /** See `Repair`. */
  readonly leastChanges: number | null;
  readonly steps: number;
}

/**
 * Betters a repair by breaks and meetings moved, with as much placed: by the moves of the search, then, where meetings are
 * few and pairs alone count, by proof. Of two days that differ by wishes left out before, the second has those that fit
 * in for people who are disturbed anyway.
 *
 * @param agenda one of this case; whatever is in it is forgotten.
 */
export function findBetterDays(
  repairCase: RepairCase,
  agenda: Agenda,
  start: readonly (Placement | null)[],
  options: RepairOptions,
): BetterDays {
  takeOverPlacements(agenda, start);
  if (agenda.relaxed > 0) return { days: [], leastChanges: null, steps: 0 };
  const steps = mendDay(agenda, options);
  const { leastChanges, placements } = proveDay(repairCase, agenda, options);
  const days = nameDays(repairCase, agenda);
  if (placements !== null) {
    takeOverPlacements(agenda, placements);
    if (agenda.relaxed === 0) days.push(...nameDays(repairCase, agenda));
  }
  return { days, leastChanges, steps };
}

/** The day in the agenda with its tables and interpreters; then, if it differs, with wishes of people disturbed anyway. */
function nameDays(repairCase: RepairCase, agenda: Agenda): (readonly (Placement | null)[])[] {
  const urgency = listByUrgency(agenda.compiled);
  fill(agenda, urgency);
  const better = name(repairCase, agenda);
  return fillForDisturbed(repairCase, agenda, urgency, better) ? [better, name(repairCase, agenda)] : [better];
}

/** Names tables and interpreters; whoever stays in the published slot keeps them as far as possible. */
function name(repairCase: RepairCase, agenda: Agenda): (Placement | null)[] {
  const { published } = repairCase;
  const kept = published.map((placement, meeting) => (placement?.slot === agenda.slotOf[meeting] ? placement : null));
  const { slotOf, roster } = agenda;
  const compiled: CompiledProblem = { ...agenda.compiled, problem: { ...agenda.compiled.problem, previous: kept } };
  return assignResources({ compiled, slotOf, roster });
}

/** Places wishes left out before of whoever is disturbed anyway, without moving anybody; says whether there were any. */
function fillForDisturbed(
  repairCase: RepairCase,
  agenda: Agenda,
  urgency: readonly number[],
  placements: readonly (Placement | null)[],
): boolean {
  const { problem, isLeftOver, compiled, published } = repairCase;
  const disturbed = new Set(findDisturbance(problem, published, placements).participants);
  let isAnyPlaced = false;
  for (const meeting of urgency) {
    if (isLeftOver[meeting] === 0 || agenda.slotOf[meeting]! >= 0) continue;
    if (!problem.meetings[meeting]!.participants.some((participant) => disturbed.has(participant))) continue;
    const slot = allowedSlotsOf(compiled, meeting).find((one) => fits(agenda, meeting, one));
    if (slot === undefined) continue;
    agenda.place(meeting, slot);
    if (agenda.days.spread.excess > 0) agenda.remove(meeting);
    else isAnyPlaced = true;
  }
  agenda.settle();
  return isAnyPlaced;
}
