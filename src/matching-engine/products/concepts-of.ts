import type { CodeConcepts, ConceptVector } from '../model/code-concepts.js';
import type { MatchProfile, ProductLine, ProductScheme } from '../model/match-profile.js';
import { codeWithAncestors } from './product-code.js';
import { goodsNamed } from './product-distribution.js';

/**
 * The kinds of business that a profile's lines mean, by id: each line's own code counts, else the goods linked to it, by
 * the line's share. Where goods are named, activities count for nothing. Empty when none of its codes is known.
 */
export function conceptsOf(profile: MatchProfile, concepts: CodeConcepts): ReadonlyMap<string, number> {
  const weightById = new Map<string, number>();
  for (const line of comparedLines(profile)) {
    const vectors = vectorsOf(line, concepts);
    for (const { concepts: positions, weights } of vectors) {
      positions.forEach((position, entry) => {
        const id = concepts.ids[position] ?? '';
        const weight = ((line.share ?? 1) * (weights[entry] ?? 0)) / vectors.length;
        weightById.set(id, (weightById.get(id) ?? 0) + weight);
      });
    }
  }
  return weightById;
}

function comparedLines(profile: MatchProfile): readonly ProductLine[] {
  const goods = goodsNamed(profile);
  return goods.length > 0 ? goods : profile.products;
}

function vectorsOf(
  { scheme, code, linkedHsCodes = [] }: ProductLine,
  concepts: CodeConcepts,
): readonly ConceptVector[] {
  const own = nearestKnown(scheme, code, concepts);
  if (own !== null) return [own];
  return [...linkedHsCodes].sort().flatMap((linked) => nearestKnown('HS', linked, concepts) ?? []);
}

function nearestKnown(scheme: ProductScheme, code: string, { byCode }: CodeConcepts): ConceptVector | null {
  const known = codeWithAncestors(scheme, code).findLast((level) => byCode[`${scheme} ${level}`] !== undefined);
  return known === undefined ? null : (byCode[`${scheme} ${known}`] ?? null);
}
