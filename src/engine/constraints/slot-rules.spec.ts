import fc from 'fast-check';
import type { Problem } from '../model/problem.js';
import { SLOT_RULES } from './slot-rules.js';

const SLOTS = 4;

/** Two people who may meet once, under any of the rules. */
const oneMeeting: fc.Arbitrary<Problem> = fc
  .record({
    absences: fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 2, maxLength: 2 }),
    isAnybodyAbsent: fc.boolean(),
    meeting: fc.record(
      {
        sessions: fc.subarray([0, 1]),
        slots: fc.subarray([0, 1, 2, 3]),
        minimumMinutes: fc.constantFrom(0, 20, 30),
        pinned: fc.record({ slot: fc.nat(SLOTS - 1) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
    vetoes: fc.constantFrom<readonly (readonly [number, number])[]>([], [[1, 0]]),
  })
  .map(({ absences, isAnybodyAbsent, meeting, vetoes }) => ({
    slots: Array.from({ length: SLOTS }, (_, slot) => ({
      startMinute: 60 * slot,
      endMinute: 60 * slot + 15 + 5 * slot,
      day: 0,
      session: slot < 2 ? 0 : 1,
    })),
    participants: absences.map((unavailableSlots) => (isAnybodyAbsent ? { unavailableSlots } : {})),
    meetings: [{ participants: [0, 1], weight: 1, ...meeting }],
    tables: [{}],
    interpreters: [],
    languagePairCount: 0,
    vetoes,
  }));

describe('the rules of a meeting and a slot', () => {
  it.each(SLOT_RULES)('forbid nothing to a meeting that they do not concern: $kind', (rule) => {
    fc.assert(
      fc.property(oneMeeting, (problem) => {
        const isForbiding = problem.slots.some((_, slot) => rule.forbids(problem, 0, slot));
        expect(isForbiding && !rule.concerns(problem, 0)).toBe(false);
      }),
    );
  });

  it.each(SLOT_RULES)('concern no meeting without restrictions: $kind', (rule) => {
    const free: Problem = {
      slots: [{ startMinute: 0, endMinute: 20, day: 0, session: 0 }],
      participants: [{}, {}],
      meetings: [{ participants: [0, 1], weight: 1 }],
      tables: [{}],
      interpreters: [],
      languagePairCount: 0,
    };
    expect(rule.concerns(free, 0)).toBe(false);
  });
});
