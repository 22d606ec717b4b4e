import type { Problem } from '../model/problem.js';

/** Per participant and day on which it meets anybody, its busy slots in order, as positions within the day. */
export function listBusyDays(problem: Problem, slotOf: ArrayLike<number>): number[][] {
  return listBusyDaysOf(problem, slotOf).flat();
}

/** The same, one list of days per participant. */
export function listBusyDaysOf(problem: Problem, slotOf: ArrayLike<number>): number[][][] {
  const firstOfDay = new Map<number, number>();
  for (const [index, { day }] of problem.slots.entries()) if (!firstOfDay.has(day)) firstOfDay.set(day, index);
  const daysOf = problem.participants.map(() => new Map<number, number[]>());
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    const slot = slotOf[meeting]!;
    if (slot < 0) continue;
    const { day } = problem.slots[slot]!;
    for (const participant of participants) {
      const busy = daysOf[participant]!.get(day) ?? [];
      busy.push(slot - firstOfDay.get(day)!);
      daysOf[participant]!.set(day, busy);
    }
  }
  return daysOf.map((days) => [...days.values()].map((busy) => busy.sort((one, other) => one - other)));
}

/** Runs of free slots between the busy ones. @param busy positions in order. */
export const breaksOfDay = (busy: readonly number[]): number =>
  busy.filter((position, index) => index > 0 && position - busy[index - 1]! > 1).length;
