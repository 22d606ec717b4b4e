import { prove } from '../bounds/prove.js';
import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { Agenda } from './agenda.js';
import { construct } from './construct.js';
import { Finding } from './finding.js';
import { Improvement } from './improve.js';

/** Twelve people in a circle, each with six meetings in nine slots: the first agenda has breaks that can be had away. */
const PEOPLE = 12;
const CIRCLE: Problem = {
  slots: Array.from({ length: 9 }, (_, slot) => ({ startMinute: slot, endMinute: slot + 1, day: 0, session: 0 })),
  participants: Array.from({ length: PEOPLE }, () => ({})),
  meetings: [1, 2, 5].flatMap((apart) =>
    Array.from({ length: PEOPLE }, (_, one) => ({
      participants: [one, (one + apart) % PEOPLE] as const,
      weight: 1,
    })),
  ),
  tables: Array.from({ length: 5 }, () => ({})),
  interpreters: [],
  languagePairCount: 0,
};

interface Opened {
  readonly improvement: Improvement;
  readonly finding: Finding;
}

function open(options: { readonly lowerBound?: () => number; readonly steps?: number } = {}): Opened {
  const agenda = new Agenda(compileProblem(CIRCLE));
  construct(agenda);
  const improvement = new Improvement(agenda, { seed: 1, steps: 1_000_000_000, ...options });
  return { improvement, finding: new Finding(agenda, improvement, options) };
}

const optimum = (): number => {
  const proof = prove(CIRCLE);
  if (proof.status !== 'optimal') throw new Error(`Not proven: ${proof.status}.`);
  return proof.lowerBound;
};

describe('a turn of finding', () => {
  it('goes down to the optimum, and counts as steps', () => {
    const { improvement, finding } = open();
    expect(improvement.fewestBreaks).toBeGreaterThan(optimum());
    finding.takeTurn();
    expect(improvement.fewestBreaks).toBe(optimum());
    expect(improvement.stepsDone).toBeGreaterThan(0);
  });

  it('comes once annealing has had a round of full length', () => {
    const { improvement, finding } = open();
    const before = improvement.fewestBreaks;
    finding.beforeRound();
    expect(improvement.fewestBreaks).toBe(before);
    finding.beforeRound();
    expect(improvement.fewestBreaks).toBe(optimum());
  });

  it('is the same each time', () => {
    const [one, other] = [open(), open()];
    one.finding.takeTurn();
    other.finding.takeTurn();
    expect([...other.improvement.bestSlots]).toEqual([...one.improvement.bestSlots]);
    expect(other.improvement.stepsDone).toBe(one.improvement.stepsDone);
  });

  it('does not look for what is known to be impossible', () => {
    const { improvement, finding } = open({ lowerBound: () => improvement.fewestBreaks ?? 0 });
    const before = improvement.fewestBreaks;
    finding.takeTurn();
    expect([improvement.fewestBreaks, improvement.stepsDone]).toEqual([before, 0]);
  });
});
