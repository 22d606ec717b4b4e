import { partnerRoles, type PartnerRole } from '../model/partner-role.js';
import { roleFit } from './role-fit.js';
import { notComparable, sameForBoth, type PairView, type Term } from './term.js';

/** The role the SME seeks against the role the buyer holds: the best fit of any two. Both gain from it alike. */
export const rolesTerm: Term = {
  kind: 'roles',
  reads: { sme: ({ rolesSought }) => rolesSought, buyer: ({ rolesHeld }) => rolesHeld },
  measure: ({ sme, buyer }) => {
    if (sme.rolesSought.length === 0 || buyer.rolesHeld.length === 0) return notComparable;
    return sameForBoth(bestFit(sme.rolesSought, buyer.rolesHeld));
  },
  factsOf: (view) => {
    const best = bestRoles(view);
    if (best === null) throw new Error('No facts about roles: a side states none. Ask only after `measure`.');
    return { kind: 'roles', ...best };
  },
};

function bestFit(sought: readonly PartnerRole[], held: readonly PartnerRole[]): number {
  let best = 0;
  for (const wanted of sought) {
    for (const offered of held) best = Math.max(best, roleFit(wanted, offered));
  }
  return best;
}

/** The two roles that fit best, first in the order of `partnerRoles`; `null` if a side states none. */
function bestRoles({ sme, buyer }: PairView): { sought: PartnerRole; held: PartnerRole; fit: number } | null {
  const pairs = partnerRoles
    .filter((role) => sme.rolesSought.includes(role))
    .flatMap((sought) =>
      partnerRoles
        .filter((role) => buyer.rolesHeld.includes(role))
        .map((held) => ({ sought, held, fit: roleFit(sought, held) })),
    );
  const fit = bestFit(sme.rolesSought, buyer.rolesHeld);
  return pairs.find((pair) => pair.fit === fit) ?? null;
}
