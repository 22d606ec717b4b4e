import type { RunWish } from '../../api-client/contract.js';

export type RunMode = NonNullable<RunWish['mode']>;

/** What an organiser has chosen for the next run. */
export interface ChosenTerms {
  readonly mode: RunMode;
  readonly participationIds: readonly string[];
  /** In seconds, as it is written. */
  readonly seconds: number | null;
  readonly note: string;
}

/** Long enough for a mission of usual size to settle, short enough to wait for. */
const USUAL_SECONDS = 5;
const MOST_SECONDS = 600;

export const usualTerms: ChosenTerms = { mode: 'everything', participationIds: [], seconds: USUAL_SECONDS, note: '' };

/** The wish as the server takes it: within bounds, and with those selected only where somebody is to be. */
export function wishOf({ mode, participationIds, seconds, note }: ChosenTerms): RunWish {
  return {
    mode,
    participationIds: mode === 'selected' ? [...participationIds] : [],
    seconds: Math.min(MOST_SECONDS, Math.max(1, seconds ?? USUAL_SECONDS)),
    note: note.trim() === '' ? null : note.trim(),
  };
}
