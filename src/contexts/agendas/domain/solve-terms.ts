import type { ParticipationId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaWeights } from './agenda-weights.js';

/**
 * What a run may do. `everything`: all meetings may find another place. `free-places`: what is public stays where it is,
 * and only meetings without a place are given one. `selected`: so it is for all meetings but those of some participants.
 */
export type SolveMode = 'everything' | 'free-places' | 'selected';

/** What a run is asked for. It is kept with the run, as is the problem that is made of it. */
export interface SolveTerms {
  readonly mode: SolveMode;
  /** Those selected; empty in any other mode. */
  readonly participationIds: readonly ParticipationId[];
  readonly weights: AgendaWeights;
  /** What this agenda is to show, in somebody's own words: the note of its version. */
  readonly note: string | null;
  /** Who asks, and so has made its version; absent in runs of earlier releases. */
  readonly askedBy?: UserId;
}

export type TermsRefusal =
  | { readonly type: 'nobody-selected' }
  | { readonly type: 'selected-unknown'; readonly participationIds: readonly ParticipationId[] };

/** Whether the participants of such terms can be selected. */
export function checkSelection(
  { mode, participationIds }: Pick<SolveTerms, 'mode' | 'participationIds'>,
  takingPart: ReadonlySet<ParticipationId>,
): Result<null, TermsRefusal> {
  if (mode !== 'selected') return ok(null);
  if (participationIds.length === 0) return err({ type: 'nobody-selected' });
  const unknown = participationIds.filter((id) => !takingPart.has(id));
  return unknown.length === 0 ? ok(null) : err({ type: 'selected-unknown', participationIds: unknown });
}
