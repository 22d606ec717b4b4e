import type { Problem } from './problem.js';

/** How many of each there are; what an index must stay below. */
export interface ProblemCounts {
  readonly slots: number;
  readonly participants: number;
  readonly meetings: number;
  readonly tables: number;
  readonly interpreters: number;
  readonly languagePairs: number;
}

/** How many of each a sound problem has. */
export function countsOf(problem: Problem): ProblemCounts {
  const { slots, participants, meetings, tables, interpreters, languagePairCount } = problem;
  return {
    slots: slots.length,
    participants: participants.length,
    meetings: meetings.length,
    tables: tables.length,
    interpreters: interpreters.length,
    languagePairs: languagePairCount,
  };
}
