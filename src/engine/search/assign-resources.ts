import type { CompiledProblem } from '../model/compiled-problem.js';
import type { Agenda } from './agenda.js';
import type { Placement } from '../model/problem.js';
import type { ResourceSupply } from '../model/resource-supply.js';
import { MatchedPool } from './matched-pool.js';

/**
 * Names the table and the interpreter of every placed meeting. That there are enough the search made sure of; here
 * people keep the table and the interpreter they had in the previous agenda, or before on the same day, where they can. Interpreters are given those they are
 * preferred for, as far as they are idle.
 */
export function assignResources({
  compiled,
  slotOf,
  roster,
}: Pick<Agenda, 'compiled' | 'slotOf' | 'roster'>): (Placement | null)[] {
  const { previous } = compiled.problem;
  const preferredBy = listPreferredBy(compiled);
  const tablePool = new MatchedPool(compiled.tables, compiled.slotCount);
  const tableOf = assign(compiled, tablePool, compiled.tables, slotOf, (meeting) => [previous?.[meeting]?.table ?? -1]);
  const interpreterPool = new MatchedPool(compiled.interpreters, compiled.slotCount);
  roster.sendToRest(interpreterPool);
  const interpreterOf = assign(compiled, interpreterPool, compiled.interpreters, slotOf, (meeting) => {
    const [one, other] = compiled.problem.meetings[meeting]!.participants;
    return [previous?.[meeting]?.interpreter ?? -1, ...preferredBy[one]!, ...preferredBy[other]!];
  });
  return Array.from(slotOf, (slot, meeting) => {
    if (slot < 0) return null;
    const interpreter = interpreterOf[meeting]!;
    return { slot, table: tableOf[meeting]!, interpreter: interpreter < 0 ? null : interpreter };
  });
}

/** Per meeting its resource, or -1 where it needs none. */
function assign(
  compiled: CompiledProblem,
  pool: MatchedPool,
  supply: ResourceSupply,
  slotOf: Int32Array,
  firstWishesOf: (meeting: number) => readonly number[],
): Int32Array {
  const { first, second, meetingsOf, participantCount, slotCount, dayOf } = compiled;
  const assigned = new Int32Array(slotOf.length).fill(-1);
  const lastOf = new Int32Array(participantCount).fill(-1);
  const degree = (participant: number): number => meetingsOf.start[participant + 1]! - meetingsOf.start[participant]!;
  for (const [slot, meetings] of listBySlot(slotOf, slotCount).entries()) {
    if (slot > 0 && dayOf[slot] !== dayOf[slot - 1]) lastOf.fill(-1);
    const needing = meetings.filter((meeting) => supply.classOf[meeting]! >= 0);
    const wishesOf = (meeting: number): number[] => {
      const ends = [first[meeting]!, second[meeting]!].sort((one, other) => degree(other) - degree(one) || one - other);
      return [...firstWishesOf(meeting), ...ends.map((participant) => lastOf[participant]!)];
    };
    giveOut(pool, slot, needing, wishesOf);
    for (const meeting of needing) {
      const resource = pool.resourceOf(meeting);
      assigned[meeting] = resource;
      lastOf[first[meeting]!] = resource;
      lastOf[second[meeting]!] = resource;
    }
  }
  if (pool.excess > 0)
    throw new Error(`${pool.excess} meetings without table or interpreter: check what the pools count.`);
  return assigned;
}

/** Grants first wishes, then second wishes and so on; whoever is left gets what there is, others giving way if need be. */
function giveOut(
  pool: MatchedPool,
  slot: number,
  meetings: readonly number[],
  wishesOf: (meeting: number) => number[],
): void {
  let waiting = meetings.map((meeting) => ({ meeting, wishes: wishesOf(meeting) }));
  const rounds = waiting.reduce((most, { wishes }) => Math.max(most, wishes.length), 0);
  for (let round = 0; round < rounds; round += 1) {
    waiting = waiting.filter(
      ({ meeting, wishes }) => (wishes[round] ?? -1) < 0 || !pool.addWith(meeting, slot, wishes[round]!),
    );
  }
  for (const { meeting } of waiting) pool.add(meeting, slot);
}

/** Per participant the interpreters who prefer to serve it. */
function listPreferredBy({ problem }: CompiledProblem): number[][] {
  const lists: number[][] = problem.participants.map(() => []);
  for (const [interpreter, { preferredParticipants = [] }] of problem.interpreters.entries()) {
    for (const participant of preferredParticipants) lists[participant]!.push(interpreter);
  }
  return lists;
}

function listBySlot(slotOf: Int32Array, slotCount: number): number[][] {
  const lists: number[][] = Array.from({ length: slotCount }, () => []);
  for (const [meeting, slot] of slotOf.entries()) if (slot >= 0) lists[slot]!.push(meeting);
  return lists;
}
