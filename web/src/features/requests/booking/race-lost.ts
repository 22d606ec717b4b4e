import { ProblemError, problemName } from '../../../api-client/problem.js';

/** A time that is left for whoever came second. */
export interface Alternative {
  readonly slotId: string;
  readonly startsAt: string;
}

/** Who was faster, as far as the reader may know it, and what is left. */
export interface LostRace {
  readonly winner: {
    readonly smeName: string;
    readonly buyerName: string;
    /** Until when the time is only held for them; null where it is booked. */
    readonly heldUntil: string | null;
  } | null;
  readonly alternatives: readonly Alternative[];
}

/** What a refusal says of a race for a time; null where it is about something else. */
export function lostRaceIn(error: unknown): LostRace | null {
  if (!(error instanceof ProblemError) || problemName(error.problem) !== 'time-taken') return null;
  const { winner, alternatives } = error.problem.facts as Partial<LostRace>;
  return { winner: winner ?? null, alternatives: alternatives ?? [] };
}
