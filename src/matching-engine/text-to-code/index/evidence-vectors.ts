import type { RankingWeights } from '../ranking-weights.js';
import type { CatalogueStructure } from './catalogue-structure.js';
import { type CodeDocuments, textKinds } from './code-documents.js';
import { saturated } from './word-counts.js';

/** The weight of each word of a document, by the word's key. */
export interface KeyedVector {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** By answer: what each word of its own texts says for it. */
export function ownVectors(
  { own }: CodeDocuments,
  keyByStem: ReadonlyMap<string, number>,
  weights: RankingWeights,
): readonly KeyedVector[] {
  const worths = textKinds.map((kind) => ({ weight: weights[kind], worth: saturated(own[kind]) }));
  return own.title.map((_, answer) => {
    const stems = new Set(textKinds.flatMap((kind) => [...own[kind][answer]!.keys()]));
    return keyedVector(stems, keyByStem, (stem) =>
      worths.reduce((sum, { weight, worth }) => sum + weight * worth(answer, stem), weights.own),
    );
  });
}

/** By family: what each word says for its members, from how many of them have it and from the labels above them. */
export function familyVectors(
  { own, above }: CodeDocuments,
  { familyOfAnswer }: CatalogueStructure,
  keyByStem: ReadonlyMap<string, number>,
  weights: RankingWeights,
): readonly KeyedVector[] {
  const members = new Float64Array(above.length);
  const membersByStem = above.map(() => new Map<string, number>());
  familyOfAnswer.forEach((family, answer) => {
    members[family]! += 1;
    const counts = membersByStem[family]!;
    for (const stem of new Set(textKinds.flatMap((kind) => [...own[kind][answer]!.keys()]))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  });
  const worthAbove = saturated(above);
  return above.map((wordsAbove, family) => {
    const stems = new Set([...membersByStem[family]!.keys(), ...wordsAbove.keys()]);
    return keyedVector(stems, keyByStem, (stem) => {
      const knowing = (membersByStem[family]!.get(stem) ?? 0) + (wordsAbove.has(stem) ? members[family]! : 0);
      return weights.family * familyWorth(knowing) + weights.above * worthAbove(family, stem);
    });
  });
}

/** By key of related texts: what each word says for the codes that they speak of. */
export function relatedVectors(
  { related }: CodeDocuments,
  keyByStem: ReadonlyMap<string, number>,
  weights: RankingWeights,
): readonly KeyedVector[] {
  const worth = saturated(related);
  return related.map((counts, position) =>
    keyedVector(new Set(counts.keys()), keyByStem, (stem) => weights.related * worth(position, stem)),
  );
}

/** Grows with the number of members that know a word, ever more slowly, from 0.8 for one towards 2. */
function familyWorth(knowing: number): number {
  const growth = Math.log1p(knowing);
  return (2 * growth) / (growth + 1);
}

function keyedVector(
  stems: ReadonlySet<string>,
  keyByStem: ReadonlyMap<string, number>,
  weightOf: (stem: string) => number,
): KeyedVector {
  const entries = [...stems]
    .map((stem) => ({ key: keyByStem.get(stem)!, weight: weightOf(stem) }))
    .filter(({ weight }) => weight > 0);
  return {
    keys: Int32Array.from(entries, ({ key }) => key),
    weights: Float64Array.from(entries, ({ weight }) => weight),
  };
}
