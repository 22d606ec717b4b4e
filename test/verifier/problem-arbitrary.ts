import fc from 'fast-check';
import type { Interpreter, Meeting, Participant, Placement, Problem, Slot } from '../../src/engine/index.js';

const PARTICIPANTS = 7;
const LANGUAGE_PAIRS = 3;

const subsetOf = (count: number, maxLength = count): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.nat(count - 1), { maxLength });

const optionalSubset = (count: number): fc.Arbitrary<number[] | undefined> =>
  fc.option(fc.uniqueArray(fc.nat(count - 1), { minLength: 1 }), { nil: undefined, freq: 4 });

/** Leaves out the keys whose value is undefined. */
const compact = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** Two days of unequal slots, each day with two sessions. */
function listSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + (index % 3 === 0 ? 20 : 30),
    day: Math.floor((index * 2) / count),
    session: Math.floor((index * 4) / count),
  }));
}

const participant = (slots: number): fc.Arbitrary<Participant> =>
  fc
    .record({
      unavailableSlots: subsetOf(slots, 2),
      maximumMeetings: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 3 }),
      maximumConsecutive: fc.constantFrom(undefined, undefined, undefined, 1, 2),
      minimumMeetings: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
    })
    .map(compact);

const meeting = (tables: number, slots: number, index: number): fc.Arbitrary<Meeting> =>
  fc
    .record({
      participants: fc
        .tuple(fc.nat(PARTICIPANTS - 1), fc.nat(PARTICIPANTS - 2))
        .map(([one, other]): [number, number] => [one, other >= one ? other + 1 : other]),
      weight: fc.integer({ min: 1, max: 5 }),
      sessions: optionalSubset(4),
      slots: fc.option(subsetOf(slots), { nil: undefined, freq: 5 }),
      minimumMinutes: fc.constantFrom(undefined, undefined, 25),
      tables: optionalSubset(tables),
      languagePairs: fc.oneof(fc.constant(undefined), fc.uniqueArray(fc.nat(LANGUAGE_PAIRS - 1), { maxLength: 2 })),
      predecessors: index === 0 ? fc.constant(undefined) : fc.option(subsetOf(index, 1), { nil: undefined, freq: 3 }),
    })
    .map(compact);

const previousPlacement = (slots: number, tables: number): fc.Arbitrary<Placement | null> =>
  fc.option(fc.record({ slot: fc.nat(slots - 1), table: fc.nat(tables - 1), interpreter: fc.constant(null) }));

const interpreter = (slots: number): fc.Arbitrary<Interpreter> =>
  fc
    .record({
      languagePairs: subsetOf(LANGUAGE_PAIRS),
      unavailableSlots: subsetOf(slots, 1),
      maximumConsecutive: fc.constantFrom(undefined, undefined, 1, 2),
      maximumPerDay: fc.constantFrom(undefined, undefined, 1, 3),
      preferredParticipants: subsetOf(PARTICIPANTS, 2),
    })
    .map(compact);

/** Puts the first table, with the meetings that must sit there, at a second venue some way off. */
function withVenues(problem: Problem): Problem {
  const others = problem.tables.map((_, index) => index).slice(1);
  if (others.length === 0) return problem;
  return {
    ...problem,
    travelMinutes: [
      [0, 25],
      [25, 0],
    ],
    tables: problem.tables.map((table, index) => ({ ...table, venue: index === 0 ? 1 : 0 })),
    interpreters: problem.interpreters.map((one, index) => ({ ...one, venue: index % 2 })),
    meetings: problem.meetings.map((one) => ({ ...one, tables: one.tables?.includes(0) === true ? [0] : others })),
  };
}

/** Small problems that use every restriction of the model, often with more wishes than room. */
export const problemArbitrary: fc.Arbitrary<Problem> = fc
  .record({
    slots: fc.integer({ min: 1, max: 9 }),
    tables: fc.integer({ min: 1, max: 3 }),
    meetings: fc.integer({ min: 0, max: 14 }),
    interpreters: fc.integer({ min: 0, max: 3 }),
    hasPrevious: fc.boolean(),
    hasAlternatives: fc.boolean(),
    hasVenues: fc.boolean(),
  })
  .chain((size) =>
    fc
      .record({
        slots: fc.constant(listSlots(size.slots)),
        participants: fc.array(participant(size.slots), { minLength: PARTICIPANTS, maxLength: PARTICIPANTS }),
        meetings: fc.tuple(
          ...Array.from({ length: size.meetings }, (_, index) => meeting(size.tables, size.slots, index)),
        ),
        tables: fc.array(fc.record({ closedSlots: subsetOf(size.slots, 1) }), {
          minLength: size.tables,
          maxLength: size.tables,
        }),
        interpreters: fc.array(interpreter(size.slots), { minLength: size.interpreters, maxLength: size.interpreters }),
        languagePairCount: fc.constant(LANGUAGE_PAIRS),
        previous: size.hasPrevious
          ? fc.array(previousPlacement(size.slots, size.tables), { minLength: size.meetings, maxLength: size.meetings })
          : fc.constant(undefined),
        vetoes: fc.constantFrom(undefined, undefined, [[0, 1] as const], [[5, 2] as const]),
        alternatives: fc.constant(
          size.meetings >= 8 && size.hasAlternatives
            ? [
                [1, 3, 5],
                [0, 6],
              ]
            : undefined,
        ),
        fairness: fc.constantFrom(undefined, undefined, 0, 2),
        softWeights: fc.constantFrom(undefined, undefined, { idleSlot: 400 }, { break: 10, moved: 100, idleSlot: 0 }),
        breakSpread: fc.option(fc.nat(1), { nil: undefined, freq: 4 }),
      })
      .map(compact)
      .map((problem) => (size.hasVenues ? withVenues(problem) : problem)),
  );
