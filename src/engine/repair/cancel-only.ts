import type { Placement } from '../model/problem.js';
import type { Agenda } from '../search/agenda.js';
import { shed } from '../search/shed.js';
import type { RepairCase } from './repair-case.js';
import { takeOverPlacements } from './standing-agenda.js';

/**
 * The published agenda without whatever cannot take place as published. Where that breaks a rule (a day with a hole more
 * than others may have), further meetings are left out until none is broken; `null` where even that does not help.
 */
export function cancelOnly(repairCase: RepairCase, agenda: Agenda): (Placement | null)[] | null {
  const { published, toPlace, cancelled, isFrozen } = repairCase;
  const lost = new Set([...toPlace.map(({ meeting }) => meeting), ...cancelled]);
  const kept = published.map((placement, meeting) => (lost.has(meeting) ? null : placement));
  takeOverPlacements(agenda, kept);
  if (agenda.relaxed > 0) shed(agenda);
  const left = kept.map((placement, meeting) => (agenda.slotOf[meeting]! < 0 ? null : placement));
  return left.some((placement, meeting) => placement === null && isFrozen[meeting] === 1) ? null : left;
}
