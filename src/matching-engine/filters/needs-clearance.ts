import type { MatchProfile } from '../model/match-profile.js';
import type { PairFilter } from './filter.js';

/**
 * Holds back a company with restricted goods or on a list of sanctions until a person has cleared it: Regulations (EU)
 * 2021/821 and 833/2014 ask for a decision, not for a score.
 */
export const needsClearance: PairFilter = {
  kind: 'needs_clearance',
  reads: {
    sme: ({ id, isRestricted = false }) => (isRestricted ? [id] : []),
    buyer: ({ id, isRestricted = false }) => (isRestricted ? [id] : []),
  },
  stops: ({ sme, buyer, clearedIds }) => isHeldBack(sme, clearedIds) || isHeldBack(buyer, clearedIds),
  reasonOf: ({ sme, buyer, clearedIds }) => ({
    kind: 'needs_clearance',
    of: [sme, buyer].filter((profile) => isHeldBack(profile, clearedIds)).map(({ side }) => side),
  }),
};

function isHeldBack({ id, isRestricted = false }: MatchProfile, clearedIds: ReadonlySet<string>): boolean {
  return isRestricted && !clearedIds.has(id);
}
