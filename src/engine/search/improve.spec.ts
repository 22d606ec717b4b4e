import type { Problem } from '../model/problem.js';
import { solve } from './solve.js';

/** Thirty people, each with eight meetings in ten slots: too tight for the first agenda to be without breaks. */
const PEOPLE = 30;
const CIRCULANT: Problem = {
  slots: Array.from({ length: 10 }, (_, slot) => ({ startMinute: slot, endMinute: slot + 1, day: 0, session: 0 })),
  participants: Array.from({ length: PEOPLE }, () => ({})),
  meetings: [1, 2, 5, 9].flatMap((apart) =>
    Array.from({ length: PEOPLE }, (_, one) => ({
      participants: [one, (one + apart) % PEOPLE] as const,
      weight: 1,
    })),
  ),
  tables: Array.from({ length: 13 }, () => ({})),
  interpreters: [],
  languagePairCount: 0,
};

describe('a search that tells others', () => {
  it('hands its best agenda over before it reports how good it is', () => {
    let fewestTold = Number.POSITIVE_INFINITY;
    const reported: { readonly soft: number; readonly told: number }[] = [];
    solve(CIRCULANT, {
      seed: 1,
      steps: 200_000,
      exchange: ({ score }) => {
        fewestTold = Math.min(fewestTold, score.soft);
        return null;
      },
      onProgress: ({ breaks, idleSlots, stepsDone }) => {
        if (stepsDone > 0) reported.push({ soft: 1_000 * breaks + idleSlots, told: fewestTold });
      },
    });
    expect(new Set(reported.map(({ soft }) => soft)).size).toBeGreaterThan(1);
    expect(reported.filter(({ soft, told }) => soft !== told)).toEqual([]);
  });
});
