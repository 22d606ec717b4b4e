import { listMeetingsOf, type PairProblem } from './pair-problem.js';

/** Per meeting the slots that its session, its fixed slot and the absences of its participants leave, in order. */
export function findAllowedSlots(problem: PairProblem): number[][] {
  const forbidden = problem.participants.map((participant) => new Set(participant.forbiddenSlots));
  return problem.meetings.map((meeting) =>
    [...problem.slots.keys()].filter(
      (slot) =>
        (meeting.fixedSlot ?? slot) === slot &&
        meeting.sessions?.includes(problem.slots[slot]!.session) !== false &&
        meeting.forbiddenSlots?.includes(slot) !== true &&
        !meeting.participants.some((participant) => forbidden[participant]!.has(slot)),
    ),
  );
}

/** The same, without slots that leave no room for the meetings that must come before or after. */
export function tightenByOrder(problem: PairProblem, allowed: readonly (readonly number[])[]): number[][] {
  const tightened = allowed.map((slots) => [...slots]);
  const pairs = problem.meetings.flatMap(({ predecessors = [] }, later) =>
    predecessors.map((earlier) => ({ earlier, later })),
  );
  // Each pass settles one more link of the longest chain; a cycle empties its meetings within as many passes as slots.
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const { earlier, later } of pairs) {
      const first = tightened[earlier]![0] ?? Number.POSITIVE_INFINITY;
      const last = tightened[later]!.at(-1) ?? -1;
      const kept = tightened[later]!.filter((slot) => slot > first);
      const keptEarlier = tightened[earlier]!.filter((slot) => slot < last);
      hasChanged ||= kept.length < tightened[later]!.length || keptEarlier.length < tightened[earlier]!.length;
      tightened[later] = kept;
      tightened[earlier] = keptEarlier;
    }
  }
  return tightened;
}

/** The same, without slots in which a participant is taken by a meeting that has no other slot. */
export function tightenByFixed(problem: PairProblem, allowed: readonly (readonly number[])[]): number[][] {
  const tightened = allowed.map((slots) => [...slots]);
  const meetingsOf = listMeetingsOf(problem);
  const fixed = [...tightened.keys()].filter((meeting) => tightened[meeting]!.length === 1);
  // Whatever is left with one slot is fixed in turn.
  for (const meeting of fixed) {
    const [taken] = tightened[meeting]!;
    for (const other of problem.meetings[meeting]!.participants.flatMap((participant) => meetingsOf[participant]!)) {
      if (other === meeting || taken === undefined || !tightened[other]!.includes(taken)) continue;
      tightened[other] = tightened[other]!.filter((slot) => slot !== taken);
      if (tightened[other].length === 1) fixed.push(other);
    }
  }
  return tightened;
}

/** Per meeting the slots that neither order nor anybody's fixed meetings rule out; none where that rules out all. */
export function findTightSlots(problem: PairProblem): number[][] {
  let allowed = findAllowedSlots(problem);
  for (let before = Number.POSITIVE_INFINITY; ;) {
    const count = allowed.reduce((sum, slots) => sum + slots.length, 0);
    if (count === before) return allowed;
    before = count;
    allowed = tightenByOrder(problem, tightenByFixed(problem, allowed));
  }
}
