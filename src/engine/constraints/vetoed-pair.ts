import type { Problem } from '../model/problem.js';
import type { SlotRule } from './slot-rule.js';

/** Participants of whom one does not want to meet the other never meet. */
export const vetoedPair: SlotRule = {
  kind: 'veto',
  concerns: ({ vetoes = [] }) => vetoes.length > 0,
  forbids: ({ vetoes, meetings }, meeting) => {
    if (vetoes === undefined || vetoes.length === 0) return false;
    const [one, other] = meetings[meeting]!.participants;
    return pairsOf(vetoes).has(keyOf(one, other));
  },
};

const known = new WeakMap<NonNullable<Problem['vetoes']>, ReadonlySet<string>>();

/** The rule is asked once per meeting and slot: the list is turned into a set only once. */
function pairsOf(vetoes: NonNullable<Problem['vetoes']>): ReadonlySet<string> {
  const pairs = known.get(vetoes) ?? new Set(vetoes.map(([one, other]) => keyOf(one, other)));
  known.set(vetoes, pairs);
  return pairs;
}

const keyOf = (one: number, other: number): string => `${Math.min(one, other)}:${Math.max(one, other)}`;
