import type { MatchProfile, ProductScheme } from '../model/match-profile.js';
import { isMixedBranch } from './mixed-branches.js';
import { productSchemes, reachedCodes } from './product-distribution.js';

/** How near the codes of a pair come to each other at their nearest. */
export type Nearness =
  /** Both state something under one HS heading or ATECO class. */
  | 'stated'
  /** They meet under one heading through linked goods, or share a chapter or division that is a trade. */
  | 'akin'
  /** They share a branch that holds many trades, or nothing. */
  | 'apart';

/** Up to this length a code names a kind of goods (HS heading) or an activity (ATECO class), not a whole branch. */
const tellingLength: Readonly<Record<ProductScheme, number>> = { HS: 4, ATECO: 5 };
/** Up to this length a code names a branch (HS chapter, ATECO division). */
const branchLength = 2;

/** The headings, classes and trades that a profile falls under, each once. */
export interface ProductPlaces {
  /** Headings and classes that it states itself. */
  readonly stated: ReadonlySet<string>;
  /** Those, the ones it comes to through links, and its branches that are one trade. */
  readonly reached: ReadonlySet<string>;
}

/** Where the products of a profile lie, for `nearness`. */
export function productPlaces(profile: MatchProfile): ProductPlaces {
  const stated = new Set<string>();
  const reached = new Set<string>();
  for (const scheme of productSchemes) {
    for (const { code, statedCode } of reachedCodes(profile, scheme)) {
      const branch = code.slice(0, branchLength);
      if (!isMixedBranch(scheme, branch)) reached.add(`${scheme} ${branch}`);
      if (code.length < tellingLength[scheme]) continue;
      const place = `${scheme} ${code.slice(0, tellingLength[scheme])}`;
      reached.add(place);
      if (code === statedCode) stated.add(place);
    }
  }
  return { stated, reached };
}

/** How near two profiles come to each other. */
export function nearness(left: ProductPlaces, right: ProductPlaces): Nearness {
  if (meet(left.stated, right.stated)) return 'stated';
  return meet(left.reached, right.reached) ? 'akin' : 'apart';
}

function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const place of left) {
    if (right.has(place)) return true;
  }
  return false;
}
