import type { Exclusivity, SmeProfile } from '../model/match-profile.js';
import type { FilteredView, PairFilter } from './filter.js';

const headingLength = 4;

/**
 * Stops a buyer in every role it holds when the SME has promised that role in that country to somebody else, for all the
 * goods it states. One free role or one free heading leaves something to talk about.
 */
export const exclusivityConflict: PairFilter = {
  kind: 'exclusivity_conflict',
  reads: {
    sme: (sme) => (sme.exclusivities === undefined ? [] : promisesCoveringAll(sme).map(keyOf)),
    buyer: ({ country, rolesHeld }) => [`in ${country ?? '-'}`, ...rolesHeld],
  },
  stops: (view) => {
    const promised = promisesInTheWay(view).map(({ role }) => role);
    return view.buyer.rolesHeld.length > 0 && view.buyer.rolesHeld.every((role) => promised.includes(role));
  },
  reasonOf: (view) => ({ kind: 'exclusivity_conflict', promised: promisesInTheWay(view) }),
};

function promisesInTheWay({ sme, buyer }: FilteredView): readonly Exclusivity[] {
  return promisesCoveringAll(sme).filter(
    ({ country, role }) => country === buyer.country && buyer.rolesHeld.includes(role),
  );
}

function promisesCoveringAll({ exclusivities = [], products }: SmeProfile): readonly Exclusivity[] {
  // Who names goods is taken at its word: what an activity could make beside them is not offered.
  const goods = products.filter(({ scheme }) => scheme === 'HS');
  return exclusivities.filter(
    ({ headings }) =>
      headings === undefined ||
      (goods.length > 0 && goods.every(({ code }) => headings.includes(code.slice(0, headingLength)))),
  );
}

function keyOf({ country, role }: Exclusivity): string {
  return `${role} in ${country}`;
}
