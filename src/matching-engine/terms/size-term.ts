import type { CompanySize } from '../model/match-profile.js';
import { notComparable, type Term } from './term.js';

/** Size of the partner: to each side, 1 when the other has a size it looks for, else 0. */
export const sizeTerm: Term = {
  kind: 'size',
  reads: {
    sme: ({ size, sizesSought = [] }) => [`is ${size ?? '-'}`, ...sizesSought],
    buyer: ({ size, sizesSought = [] }) => [`is ${size ?? '-'}`, ...sizesSought],
  },
  measure: ({ sme, buyer }) => {
    const forSme = answer(sme.sizesSought, buyer.size);
    const forBuyer = answer(buyer.sizesSought, sme.size);
    return forSme === null && forBuyer === null ? notComparable : { forSme, forBuyer };
  },
  factsOf: ({ sme, buyer }) => ({ kind: 'size', sme: sme.size ?? null, buyer: buyer.size ?? null }),
};

function answer(sought: readonly CompanySize[] = [], size: CompanySize | undefined): number | null {
  if (sought.length === 0 || size === undefined) return null;
  return sought.includes(size) ? 1 : 0;
}
