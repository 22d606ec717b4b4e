import type { ParticipationId } from '../../../kernel/id.js';
import type { MatchSetup } from './match-setup.js';
import type { ValueOfNobody } from './values-of-nobody.js';

/** Why a setup cannot be stored as it is. */
export type SetupRefusal =
  | { readonly type: 'match-setup-moved-on'; readonly basedOnVersion: number; readonly latestVersion: number }
  | { readonly type: 'match-setup-names-strangers'; readonly participationIds: readonly ParticipationId[] }
  | { readonly type: 'match-setup-names-nobody'; readonly values: readonly ValueOfNobody[] }
  | PromiseRefusal;

/** Participants of one side who cannot all have the minimum they would be promised. */
export interface PromiseRefusal {
  readonly type: 'minimum-not-feasible';
  readonly side: 'sme' | 'buyer';
  readonly participationIds: readonly ParticipationId[];
  /** The sum of their minimums, and the most meetings that they can have together. */
  readonly asked: number;
  readonly possible: number;
}

/** Those whom a setup names and who take no part on that side. */
export function strangersIn(
  setup: MatchSetup,
  sideById: ReadonlyMap<ParticipationId, 'sme' | 'buyer'>,
): readonly ParticipationId[] {
  const strangers = [
    ...setup.blockedPairs.flatMap(({ smeId, buyerId }) => [
      ...(sideById.get(smeId) === 'sme' ? [] : [smeId]),
      ...(sideById.get(buyerId) === 'buyer' ? [] : [buyerId]),
    ]),
    ...setup.clearedIds.filter((id) => !sideById.has(id)),
  ];
  return [...new Set(strangers)];
}
