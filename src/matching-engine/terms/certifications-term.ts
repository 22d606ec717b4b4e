import { notComparable, type PairView, type Term } from './term.js';

/** Certificates: to the buyer, the part of what it asks for that the SME holds. The SME gains nothing from being asked. */
export const certificationsTerm: Term = {
  kind: 'certifications',
  reads: {
    sme: ({ certificationsHeld }) => [certificationsHeld === null, ...(certificationsHeld ?? [])],
    buyer: ({ certificationsRequired }) => certificationsRequired.map(({ code }) => code),
  },
  measure: (view) => {
    if (view.sme.certificationsHeld === null || view.buyer.certificationsRequired.length === 0) return notComparable;
    const { met, missing } = coverage(view);
    return { forSme: null, forBuyer: met.length / (met.length + missing.length) };
  },
  factsOf: (view) => ({ kind: 'certifications', ...coverage(view) }),
};

function coverage({ sme, buyer }: PairView): { met: readonly string[]; missing: readonly string[] } {
  const asked = [...new Set(buyer.certificationsRequired.map(({ code }) => code))].sort();
  const held = sme.certificationsHeld ?? [];
  return { met: asked.filter((code) => held.includes(code)), missing: asked.filter((code) => !held.includes(code)) };
}
