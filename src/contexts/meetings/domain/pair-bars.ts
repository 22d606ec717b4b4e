import type { ParticipationId } from '../../../kernel/id.js';

/** What keeps two from meeting. */
export interface PairBars {
  /** Those of the two who refuse the other. Nobody but themselves and organisers may learn of it. */
  readonly refusedByIds: readonly ParticipationId[];
  /** Whether a rule of the organiser keeps groups apart of which they are. */
  readonly isKeptApart: boolean;
  /** Whether the organiser keeps the two apart by name. Neither of them may learn of it. */
  readonly isBlocked: boolean;
}

/** Why two cannot meet, for whoever may know. */
export type PairBarred =
  { readonly type: 'refusal-stands'; readonly participationId: ParticipationId } | { readonly type: 'pair-kept-apart' };

/**
 * One of the organiser's rules as meetings know it. `never`: the SMEs and the buyers among these do not meet each other.
 * `only`: the SMEs among these meet nobody but the buyers among these. `pair`: these two do not meet, and never hear of it.
 */
export interface Barrier {
  readonly effect: 'never' | 'only' | 'pair';
  readonly participationIds: readonly ParticipationId[];
}

/** What bars two from a meeting whoever agrees it; null where nothing does. */
export function barOn({ refusedByIds: [refuser], isKeptApart, isBlocked }: PairBars): PairBarred | null {
  if (isKeptApart || isBlocked) return { type: 'pair-kept-apart' };
  return refuser === undefined ? null : { type: 'refusal-stands', participationId: refuser };
}
