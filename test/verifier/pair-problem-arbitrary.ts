import fc from 'fast-check';
import type { PairMeeting, PairProblem } from '../../src/engine/bounds/pair-problem.js';

const PARTICIPANTS = 4;
const SLOTS = 5;

const slotList = fc.uniqueArray(fc.nat({ max: SLOTS - 1 }), { maxLength: 2 });

const meeting = fc.record(
  {
    participants: fc
      .tuple(fc.nat({ max: PARTICIPANTS - 1 }), fc.integer({ min: 1, max: PARTICIPANTS - 1 }))
      .map(([one, offset]): [number, number] => [one, (one + offset) % PARTICIPANTS]),
    sessions: fc.constantFrom([0], [1], [0, 1]),
    fixedSlot: fc.option(fc.nat({ max: SLOTS - 1 }), { nil: undefined, freq: 3 }),
    forbiddenSlots: slotList,
    predecessors: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 1 }),
  },
  { requiredKeys: ['participants'] },
);

/** Small enough to try every answer, and crowded enough for many to have none. */
export const pairProblemArbitrary: fc.Arbitrary<PairProblem> = fc
  .record({
    days: fc.constantFrom([0, 0, 0, 0, 0], [0, 0, 0, 1, 1]),
    tables: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: SLOTS, maxLength: SLOTS }),
    participants: fc.array(fc.record({ forbiddenSlots: slotList }), {
      minLength: PARTICIPANTS,
      maxLength: PARTICIPANTS,
    }),
    meetings: fc.array(meeting, { maxLength: 5 }),
    spread: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
  })
  .map(({ days, tables, participants, meetings, spread }) => ({
    slots: days.map((day, slot) => ({ day, session: slot < 3 ? 0 : 1, tables: tables[slot]! })),
    participants,
    meetings: meetings.map((one, index): PairMeeting => {
      const { fixedSlot, predecessors = [], ...others } = one;
      const earlier = predecessors.filter((other) => other < index);
      return { ...others, predecessors: earlier, ...(fixedSlot === undefined ? {} : { fixedSlot }) };
    }),
    ...(spread === undefined ? {} : { spread }),
  }));

/** The breaks of an answer by the definition, or `null` where it breaks a rule. */
export function judge(problem: PairProblem, slotOf: readonly number[]): number | null {
  const { slots, participants, meetings, spread } = problem;
  const isRight = meetings.every((one, index) => {
    const slot = slotOf[index]!;
    return (
      (one.fixedSlot ?? slot) === slot &&
      (one.sessions?.includes(slots[slot]!.session) ?? true) &&
      !(one.forbiddenSlots ?? []).includes(slot) &&
      one.participants.every((member) => !(participants[member]!.forbiddenSlots ?? []).includes(slot)) &&
      (one.predecessors ?? []).every((earlier) => slotOf[earlier]! < slot)
    );
  });
  const fitsTables = slots.every(({ tables }, slot) => slotOf.filter((other) => other === slot).length <= tables);
  const days = participants.map((_, member) =>
    slotOf.filter((__, index) => meetings[index]!.participants.includes(member)).sort((one, other) => one - other),
  );
  const isAlone = days.every((busy) => new Set(busy).size === busy.length);
  const breaks = days.map(
    (busy) =>
      busy.filter((slot, index) => {
        const next = busy[index + 1];
        return next !== undefined && next - slot > 1 && slots[next]!.day === slots[slot]!.day;
      }).length,
  );
  const isFair = spread === undefined || Math.max(...breaks) - Math.min(...breaks) <= spread;
  return isRight && fitsTables && isAlone && isFair ? breaks.reduce((sum, count) => sum + count, 0) : null;
}

/** What an answer costs that keeps every rule. */
type Cost = (slotOf: readonly number[], breaks: number) => number;

/** The least cost by trying every answer, by default its breaks; `null` where there is none. */
export function tryEveryAnswer(problem: PairProblem, costOf: Cost = (_, breaks) => breaks): number | null {
  let least: number | null = null;
  const count = problem.meetings.length;
  for (let code = 0; code < SLOTS ** count; code += 1) {
    const slotOf = problem.meetings.map((_, index) => Math.floor(code / SLOTS ** index) % SLOTS);
    const breaks = judge(problem, slotOf);
    if (breaks === null) continue;
    const cost = costOf(slotOf, breaks);
    if (least === null || cost < least) least = cost;
  }
  return least;
}
