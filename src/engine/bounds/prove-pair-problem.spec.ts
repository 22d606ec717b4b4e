import fc from 'fast-check';
import { judge, pairProblemArbitrary, tryEveryAnswer } from '../../../test/verifier/pair-problem-arbitrary.js';
import { type ConflictFact, restrictToFacts } from './conflict-facts.js';
import { boundByPatterns } from './pattern-bound.js';
import type { PairMeeting, PairProblem } from './pair-problem.js';
import { provePairProblem } from './prove-pair-problem.js';

describe('the proof of the fewest breaks', () => {
  it('agrees with trying every answer, and so does the answer it gives', () => {
    fc.assert(
      fc.property(pairProblemArbitrary, (problem) => {
        const fewest = tryEveryAnswer(problem);
        const proof = provePairProblem(problem);
        expect(proof.status).toBe(fewest === null ? 'infeasible' : 'optimal');
        if (proof.status !== 'optimal') return;
        expect(proof.lowerBound).toBe(fewest);
        expect(judge(problem, proof.slots)).toBe(fewest);
      }),
      { numRuns: 250 },
    );
  });

  it('proves the same where it is told of answers on the way', () => {
    fc.assert(
      fc.property(pairProblemArbitrary, (problem) => {
        const proof = provePairProblem(problem);
        if (proof.status !== 'optimal') return;
        const told = provePairProblem(problem, { newIncumbent: () => proof.slots });
        expect(told).toMatchObject({ status: 'optimal', lowerBound: proof.lowerBound });
      }),
      { numRuns: 100 },
    );
  });

  it('bounds in a hurry no higher than at leisure', () => {
    fc.assert(
      fc.property(pairProblemArbitrary, (problem) => {
        const quick = provePairProblem(problem, { isQuick: true });
        const thorough = provePairProblem(problem);
        if (quick.status === 'infeasible' || thorough.status === 'infeasible') {
          expect(thorough.status).toBe('infeasible');
        } else expect(quick.lowerBound).toBeLessThanOrEqual(thorough.lowerBound);
      }),
      { numRuns: 100 },
    );
  });

  it('never bounds the breaks above the fewest', () => {
    fc.assert(
      fc.property(pairProblemArbitrary, (problem) => {
        const fewest = tryEveryAnswer(problem);
        expect(boundByPatterns(problem, 1_000_000)).toBeLessThanOrEqual(fewest ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 250 },
    );
  });

  it('explains infeasibility by facts that contradict each other, none of them needlessly', () => {
    let explained = 0;
    fc.assert(
      fc.property(pairProblemArbitrary, (problem) => {
        const proof = provePairProblem(problem);
        if (proof.status !== 'infeasible') return;
        explained += 1;
        const { facts, isMinimal } = proof.conflict;
        expect(isMinimal).toBe(true);
        expect(tryEveryAnswer(restrictToFacts(problem, facts))).toBeNull();
        for (const fact of facts) {
          const others = facts.filter((other) => other !== fact);
          expect(tryEveryAnswer(restrictToFacts(problem, others))).not.toBeNull();
        }
      }),
      { numRuns: 120 },
    );
    expect(explained).toBeGreaterThan(20);
  });

  it('finds what is needless only after something else was dropped, where breaks must be spread', () => {
    const problem: PairProblem = {
      slots: [1, 1, 2, 1, 0].map((tables, slot) => ({ day: 0, session: slot < 3 ? 0 : 1, tables })),
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 1] },
        { participants: [0, 1] },
        { participants: [2, 3] },
        { participants: [0, 1], sessions: [1] },
        { participants: [3, 2] },
      ],
      spread: 0,
    };
    const proof = provePairProblem(problem);
    const facts = proof.status === 'infeasible' ? proof.conflict.facts : [];
    expect(facts).not.toHaveLength(0);
    for (const fact of facts) {
      const others = facts.filter((other) => other !== fact);
      expect(tryEveryAnswer(restrictToFacts(problem, others))).not.toBeNull();
    }
  });

  it('names the later meeting that leaves an earlier one, and so a third, without a slot', () => {
    const problem: PairProblem = {
      slots: [0, 0, 1, 1].map((session) => ({ day: 0, session, tables: 2 })),
      participants: [{}, {}, {}],
      meetings: [
        { participants: [1, 2] },
        { participants: [0, 1], predecessors: [0] },
        { participants: [0, 1], predecessors: [0], fixedSlot: 0 },
      ],
    };
    const expected: ConflictFact[] = [
      { kind: 'meeting', meeting: 0 },
      { kind: 'order', earlier: 0, later: 2 },
      { kind: 'meeting', meeting: 2 },
      { kind: 'fixed-slot', meeting: 2 },
    ];
    const proof = provePairProblem(problem);
    expect(proof.status === 'infeasible' && proof.conflict.facts).toEqual(expect.arrayContaining(expected));
    expect(proof.status === 'infeasible' && proof.conflict.facts).toHaveLength(expected.length);
  });

  it('explains a crowded morning in a few facts', () => {
    const problem: PairProblem = {
      slots: [0, 0, 1].map((session) => ({ day: 0, session, tables: 2 })),
      participants: [{}, { forbiddenSlots: [1] }, {}, {}],
      meetings: [
        { participants: [0, 1], sessions: [0] },
        { participants: [1, 2], sessions: [0] },
        { participants: [2, 3] },
      ],
    };
    const expected: ConflictFact[] = [
      { kind: 'participant', participant: 1 },
      { kind: 'absence', participant: 1 },
      { kind: 'meeting', meeting: 0 },
      { kind: 'session', meeting: 0 },
      { kind: 'meeting', meeting: 1 },
      { kind: 'session', meeting: 1 },
    ];
    expect(provePairProblem(problem)).toEqual({
      status: 'infeasible',
      conflict: { facts: expect.arrayContaining(expected), isMinimal: true },
    });
  });

  it('confirms an incumbent that cannot be beaten, and reports each better bound', () => {
    const bounds: number[] = [];
    const proof = provePairProblem(TWO_BREAKS, {
      incumbent: [0, 3, 1],
      onProgress: (lowerBound) => {
        bounds.push(lowerBound);
      },
    });
    expect(proof).toEqual({ status: 'optimal', lowerBound: 2, slots: [0, 3, 1] });
    expect(bounds.at(-1)).toBe(2);
  });

  it('counts unavoidable breaks that the bound on patterns misses', () => {
    const problem: PairProblem = {
      slots: Array.from({ length: 6 }, () => ({ day: 0, session: 0, tables: 1 })),
      participants: [{}, {}],
      meetings: [
        { participants: [0, 1] },
        { participants: [0, 1], forbiddenSlots: [4], predecessors: [0] },
        { participants: [0, 1], fixedSlot: 5 },
      ],
    };
    expect(provePairProblem(problem)).toMatchObject({ status: 'optimal', lowerBound: 2 });
  });

  it('knows at least the pattern bound when stopped at once', () => {
    const proof = provePairProblem(crossedPairs(8), { isStopped: () => true });
    expect(proof).toEqual({ status: 'unknown', lowerBound: 0, slots: null });
  });
});

/** Participant 0 cannot avoid a break, and the one free meeting is next to only one of the other two. */
const TWO_BREAKS: PairProblem = {
  slots: Array.from({ length: 4 }, () => ({ day: 0, session: 0, tables: 1 })),
  participants: [{}, {}, {}],
  meetings: [{ participants: [0, 1], fixedSlot: 0 }, { participants: [0, 2], fixedSlot: 3 }, { participants: [1, 2] }],
};

/** As many hosts as visitors and as many slots, everybody to meet everybody of the other side: a Latin square. */
function crossedPairs(count: number): PairProblem {
  const indices = [...Array(count).keys()];
  return {
    slots: indices.map(() => ({ day: 0, session: 0, tables: count })),
    participants: Array.from({ length: 2 * count }, () => ({})),
    meetings: indices.flatMap((host) =>
      indices.map((visitor): PairMeeting => ({ participants: [host, count + visitor] })),
    ),
  };
}
