import fc from 'fast-check';
import { checkProblem, checkRepair, type Problem, type RepairRequest } from '../../src/engine/index.js';
import { documentedSchema } from './document-schema.js';
import { problemArbitrary } from './problem-arbitrary.js';
import { repairArbitrary } from './repair-arbitrary.js';

const documents = {
  problem: { schema: documentedSchema('problem.schema.json'), check: checkProblem },
  repair: { schema: documentedSchema('repair.schema.json'), check: checkRepair },
};

const isInSchema = (name: keyof typeof documents, value: unknown): boolean =>
  documents[name].schema.safeParse(value).success;

const isSound = (name: keyof typeof documents, value: unknown): boolean => documents[name].check(value).length === 0;

/** A copy of the value in which one thing, somewhere in it, is something else or something more. */
const spoiltArbitrary = (sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(sound, fc.infiniteStream(fc.nat(1_000)), fc.constantFrom(...REPLACEMENTS))
    .map(([value, draws, replacement]) => {
      const copy = { root: structuredClone(value) };
      let holder: Record<string, unknown> = copy;
      let key = 'root';
      for (const draw of draws) {
        const inner = holder[key];
        if (typeof inner !== 'object' || inner === null || draw % 5 === 0) break;
        const keys = Object.keys(inner);
        if (keys.length === 0) break;
        holder = inner as Record<string, unknown>;
        key = keys[draw % keys.length]!;
      }
      holder[key] = replacement;
      return copy.root;
    });

const REPLACEMENTS: unknown[] = [null, -1, 0.5, 1, 60_000, 1e12, '1', true, [], [0, 0], [null], {}, { misspelt: 1 }];

const problem: Problem = {
  slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
  participants: [{}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [1, 2], weight: 1 },
  ],
  tables: [{}],
  interpreters: [{ languagePairs: [0] }],
  languagePairCount: 1,
};
const [meeting] = problem.meetings;
const request: RepairRequest = {
  problem,
  published: [{ slot: 0, table: 0, interpreter: null }, null],
  disruptions: [{ kind: 'participants-away', participants: [0], slots: [0] }],
};

describe('the documented schemas', () => {
  it.each(Object.entries({ problem: problemArbitrary, repair: repairArbitrary }))(
    'take whatever the check of a %s takes',
    (name, arbitrary) => {
      const kind = name as keyof typeof documents;
      fc.assert(
        fc.property(arbitrary, (value) => {
          if (isSound(kind, value)) expect(isInSchema(kind, value)).toBe(true);
        }),
        { numRuns: 60 },
      );
      fc.assert(
        fc.property(spoiltArbitrary(arbitrary), (value) => {
          if (isSound(kind, value)) expect(isInSchema(kind, value)).toBe(true);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each<[string, unknown]>([
    ['no object', null],
    ['a missing list', { ...problem, meetings: undefined }],
    ['an unknown key', { ...problem, rooms: [] }],
    ['no slot', { ...problem, slots: [] }],
    ['no table', { ...problem, tables: [] }],
    ['half a minute', { ...problem, slots: [{ ...problem.slots[0], startMinute: 0.5 }] }],
    ['a misspelt restriction', { ...problem, tables: [{ closedSlot: [1] }] }],
    ['a slot listed twice', { ...problem, tables: [{ closedSlots: [1, 1] }] }],
    ['a meeting of three', { ...problem, meetings: [{ ...meeting, participants: [0, 1, 2] }] }],
    ['a meeting with oneself', { ...problem, meetings: [{ ...meeting, participants: [1, 1] }] }],
    ['no weight', { ...problem, meetings: [{ ...meeting, weight: 0 }] }],
    ['a negative absence', { ...problem, participants: [{ unavailableSlots: [-1] }, {}, {}] }],
    ['a pin in words', { ...problem, meetings: [{ ...meeting, pinned: { slot: 'first' } }] }],
    ['an interpreter of no language', { ...problem, interpreters: [{}] }],
    ['a placement without a table', { ...problem, previous: [{ slot: 0, interpreter: null }, null] }],
    ['a fairness beyond measure', { ...problem, fairness: 11 }],
    ['a break that weighs nothing', { ...problem, softWeights: { break: 0 } }],
    ['a weight of no count', { ...problem, softWeights: { smile: 1 } }],
    ['a way of no length', { ...problem, travelMinutes: [[null]] }],
  ])('refuse %s, as the check of a problem does', (_, value) => {
    expect({ schema: isInSchema('problem', value), check: isSound('problem', value) }).toEqual({
      schema: false,
      check: false,
    });
  });

  it.each<[string, unknown]>([
    ['no published agenda', { ...request, published: undefined }],
    ['an unsound problem', { ...request, problem: { ...problem, tables: [] } }],
    ['a disruption of no kind', { ...request, disruptions: [{ slots: [0] }] }],
    ['a kind that is none', { ...request, disruptions: [{ kind: 'fire-alarm' }] }],
    ['an absence without slots', { ...request, disruptions: [{ kind: 'participants-away', participants: [0] }] }],
    ['a cancellation with slots', { ...request, disruptions: [{ kind: 'meeting-cancelled', meeting: 0, slots: [0] }] }],
    [
      'an added meeting without weight',
      { ...request, disruptions: [{ kind: 'meeting-added', meeting: { participants: [0, 1] } }] },
    ],
    ['a budget below nobody', { ...request, mostDisturbed: -1 }],
    ['half a slot begun', { ...request, begunSlots: 0.5 }],
    ['a meeting released twice', { ...request, released: [0, 0] }],
  ])('refuse %s, as the check of a repair does', (_, value) => {
    expect({ schema: isInSchema('repair', value), check: isSound('repair', value) }).toEqual({
      schema: false,
      check: false,
    });
  });

  it('take the sound ones that these offences were made of', () => {
    expect([isInSchema('problem', problem), isInSchema('repair', request)]).toEqual([true, true]);
    expect([checkProblem(problem), checkRepair(request)]).toEqual([[], []]);
  });
});
