import type { MatchProfile, ProductScheme } from '../model/match-profile.js';
import { codeWithAncestors } from './product-code.js';

/**
 * Companies outside the mission against which it is seen, thought to fall under none of its codes. Without them a code
 * that everybody of a small or single-trade mission has would tell nothing, and two weavers of it would be strangers.
 */
const companiesElsewhere = 100;

/**
 * How much it says of a company to fall under each code: `ln((N + 100) / n)`, where `n` of the `N` companies that state a
 * code of the nomenclature fall under it. A chapter that half of a large mission shares says little, a subheading that
 * two companies share says much. Codes nobody states count as stated once; codes reached only through links do not
 * count, for one activity links to hundreds of goods. After Resnik, "Using information content to evaluate semantic
 * similarity in a taxonomy", IJCAI 1995.
 */
export function informationContent(profiles: readonly MatchProfile[], scheme: ProductScheme): (code: string) => number {
  const companiesByCode = new Map<string, number>();
  let companies = 0;
  for (const profile of profiles) {
    const codes = new Set(
      profile.products.filter((line) => line.scheme === scheme).flatMap((line) => codeWithAncestors(scheme, line.code)),
    );
    if (codes.size > 0) companies += 1;
    for (const code of codes) companiesByCode.set(code, (companiesByCode.get(code) ?? 0) + 1);
  }
  return (code) => Math.log((companies + companiesElsewhere) / (companiesByCode.get(code) ?? 1));
}
