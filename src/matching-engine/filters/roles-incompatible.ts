import { partnerRoles } from '../model/partner-role.js';
import { rolesTerm } from '../terms/roles-term.js';
import type { PairFilter } from './filter.js';

/** Stops a buyer none of whose roles is of any use to what the SME seeks; not asked when either is not stated. */
export const rolesIncompatible: PairFilter = {
  kind: 'roles_incompatible',
  reads: rolesTerm.reads,
  stops: (view) => rolesTerm.measure(view).forSme === 0,
  reasonOf: ({ sme, buyer }) => ({
    kind: 'roles_incompatible',
    sought: partnerRoles.filter((role) => sme.rolesSought.includes(role)),
    held: partnerRoles.filter((role) => buyer.rolesHeld.includes(role)),
  }),
};
