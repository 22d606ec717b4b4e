import type { Seniority } from '../model/match-profile.js';
import type { Term } from './term.js';

/** How much the person at the table can decide there and then; a prior. */
const powerToDecide: Readonly<Record<Seniority, number>> = {
  owner: 1,
  export_manager: 0.8,
  buyer: 0.8,
  technical: 0.4,
  other: 0.2,
};

/** Seniority: to each side, how much the person the other sends can decide. */
export const seniorityTerm: Term = {
  kind: 'seniority',
  reads: { sme: ({ seniority }) => [seniority], buyer: ({ seniority }) => [seniority] },
  measure: ({ sme, buyer }) => ({ forSme: powerOf(buyer.seniority), forBuyer: powerOf(sme.seniority) }),
  factsOf: ({ sme, buyer }) => ({ kind: 'seniority', sme: sme.seniority ?? null, buyer: buyer.seniority ?? null }),
};

function powerOf(seniority: Seniority | undefined): number | null {
  return seniority === undefined ? null : powerToDecide[seniority];
}
