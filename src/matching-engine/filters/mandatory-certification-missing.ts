import type { FilteredView, PairFilter } from './filter.js';

/** Stops an SME known not to hold a certificate the buyer cannot do without; not asked when nobody said what it holds. */
export const mandatoryCertificationMissing: PairFilter = {
  kind: 'mandatory_certification_missing',
  reads: {
    sme: ({ certificationsHeld }) => [certificationsHeld === null, ...(certificationsHeld ?? [])],
    buyer: ({ certificationsRequired }) =>
      certificationsRequired.filter(({ isMandatory }) => isMandatory).map(({ code }) => code),
  },
  stops: (view) => missingCertifications(view).length > 0,
  reasonOf: (view) => {
    const missing = missingCertifications(view);
    const { certificationsExpired = [] } = view.sme;
    const expired = missing.filter((code) => certificationsExpired.includes(code));
    return { kind: 'mandatory_certification_missing', missing, ...(expired.length > 0 && { expired }) };
  },
};

function missingCertifications({ sme, buyer }: FilteredView): readonly string[] {
  const held = sme.certificationsHeld;
  if (held === null) return [];
  const missing = buyer.certificationsRequired.filter(({ code, isMandatory }) => isMandatory && !held.includes(code));
  return [...new Set(missing.map(({ code }) => code))].sort();
}
