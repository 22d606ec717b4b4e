import type { MatchProfile } from '../model/match-profile.js';
import type { PairFilter } from './filter.js';

/** Stops a profile after its last day; not asked when the profile states none or nobody says what today is. */
export const profileExpired: PairFilter = {
  kind: 'profile_expired',
  reads: { sme: ({ validUntil }) => [validUntil], buyer: ({ validUntil }) => [validUntil] },
  stops: ({ sme, buyer, day }) => isExpired(sme, day) || isExpired(buyer, day),
  reasonOf: ({ sme, buyer, day }) => ({
    kind: 'profile_expired',
    of: [sme, buyer]
      .filter((profile) => isExpired(profile, day))
      .map(({ side, validUntil = '' }) => ({ side, validUntil })),
  }),
};

/** ISO dates compare as texts. */
function isExpired({ validUntil }: MatchProfile, day: string | null): boolean {
  return validUntil !== undefined && day !== null && validUntil < day;
}
