import fc from 'fast-check';
import { type Disruption, type Problem, type RepairRequest, solve } from '../../src/engine/index.js';
import { problemArbitrary } from './problem-arbitrary.js';

const indexIn = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat(list.length - 1);

const someOf = (list: readonly unknown[], most: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(indexIn(list), { minLength: 1, maxLength: Math.min(most, list.length) });

/** Anything that can come up on the day. */
function disruptionArbitrary({
  participants,
  slots,
  tables,
  interpreters,
  meetings,
}: Problem): fc.Arbitrary<Disruption> {
  const all: fc.Arbitrary<Disruption>[] = [
    fc.record({
      kind: fc.constant('participants-away' as const),
      participants: someOf(participants, 2),
      slots: someOf(slots, 4),
    }),
    fc.record({ kind: fc.constant('table-closed' as const), table: indexIn(tables), slots: someOf(slots, 4) }),
  ];
  if (tables.every(({ venue }) => venue === undefined)) {
    const pair = fc.uniqueArray(indexIn(participants), { minLength: 2, maxLength: 2 });
    const meeting = fc.record({
      participants: pair.map(([one = 0, other = 1]) => [one, other] as const),
      weight: fc.integer({ min: 1, max: 5 }),
    });
    all.push(fc.record({ kind: fc.constant('meeting-added' as const), meeting }));
  }
  if (interpreters.length > 0) {
    const interpreter = indexIn(interpreters);
    all.push(fc.record({ kind: fc.constant('interpreter-away' as const), interpreter, slots: someOf(slots, 4) }));
  }
  if (meetings.length > 0) {
    const meeting = indexIn(meetings);
    all.push(
      fc.record({ kind: fc.constant('meeting-cancelled' as const), meeting }),
      fc.record({ kind: fc.constant('meeting-overruns' as const), meeting, slots: someOf(slots, 1) }),
      fc.record({ kind: fc.constant('meeting-pinned' as const), meeting, pinned: fc.record({ slot: indexIn(slots) }) }),
    );
  }
  return fc.oneof(...all);
}

/** A small mission with a published agenda, at some moment of the day, and one to three disruptions. */
export const repairArbitrary: fc.Arbitrary<RepairRequest> = repairOf(problemArbitrary);

/** The same, so small that every agenda can be tried. */
export const tinyRepairArbitrary: fc.Arbitrary<RepairRequest> = repairOf(
  problemArbitrary.filter(({ meetings }) => meetings.length > 1).map(cutDown),
);

/** The same without interpreters and alternatives, and with every meeting placed. */
export const tinyPairsRepairArbitrary: fc.Arbitrary<RepairRequest> = repairOf(
  problemArbitrary.filter(({ meetings }) => meetings.length > 1).map((problem) => leavePairs(cutDown(problem))),
).filter(({ published }) => !published.includes(null));

function leavePairs({ slots, participants, meetings, tables, languagePairCount }: Problem): Problem {
  return {
    ...{ slots, participants, languagePairCount, interpreters: [] },
    tables: tables.map(({ closedSlots }) => ({ ...(closedSlots !== undefined && { closedSlots }) })),
    meetings: meetings.map(({ participants: pair, weight }) => ({ participants: pair, weight })),
  };
}

function cutDown(problem: Problem): Problem {
  const { slots, participants, tables, interpreters, languagePairCount, vetoes, breakSpread, travelMinutes } = problem;
  const meetings = problem.meetings.slice(0, 4);
  return {
    ...{ slots, participants, meetings, tables, interpreters, languagePairCount },
    ...(vetoes !== undefined && { vetoes }),
    ...(breakSpread !== undefined && { breakSpread }),
    ...(travelMinutes !== undefined && { travelMinutes }),
    ...(meetings.length > 3 && { alternatives: [[1, 3]] }),
  };
}

function repairOf(problems: fc.Arbitrary<Problem>): fc.Arbitrary<RepairRequest> {
  return fc
    .tuple(problems, fc.nat())
    .map(([problem, seed]) => {
      const solution = solve(problem, { seed, steps: 1_000 });
      if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
      return { problem, published: solution.placements };
    })
    .chain(({ problem, published }) =>
      fc.record({
        problem: fc.constant(problem),
        published: fc.constant(published),
        disruptions: fc.array(disruptionArbitrary(problem), { minLength: 1, maxLength: 3 }),
        begunSlots: fc.nat(Math.floor(problem.slots.length / 3)),
        frozenSlots: fc.integer({
          min: Math.floor(problem.slots.length / 3),
          max: Math.floor(problem.slots.length / 2),
        }),
        released: fc.subarray([...problem.meetings.keys()], { maxLength: Math.min(2, problem.meetings.length) }),
        mostDisturbed: fc.integer({ min: 0, max: 12 }),
      }),
    );
}
