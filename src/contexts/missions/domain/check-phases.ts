import type { ParticipationId } from '../../../kernel/id.js';
import type { PhasePlan } from './phase-plan.js';

export type PhasesRefusal =
  | { readonly type: 'deadlines-out-of-order'; readonly wishesUntil: string; readonly answersUntil: string }
  | { readonly type: 'late-entrants-unknown'; readonly participationIds: readonly ParticipationId[] }
  | { readonly type: 'phases-moved-on'; readonly basedOnVersion: number; readonly latestVersion: number };

/** Why those phases make no sense in a mission with these participations; null where they do. */
export function refusalOfPhases(
  { wishesUntil, answersUntil, lateEntrants }: PhasePlan,
  knownIds: readonly ParticipationId[],
): PhasesRefusal | null {
  if (wishesUntil !== null && answersUntil !== null && answersUntil.at < wishesUntil.at) {
    return { type: 'deadlines-out-of-order', wishesUntil: wishesUntil.at, answersUntil: answersUntil.at };
  }
  const unknown = lateEntrants.map(({ participationId }) => participationId).filter((id) => !knownIds.includes(id));
  return unknown.length === 0 ? null : { type: 'late-entrants-unknown', participationIds: unknown };
}
