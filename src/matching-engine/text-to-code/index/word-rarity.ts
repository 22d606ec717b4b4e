import type { CatalogueStructure } from './catalogue-structure.js';
import { type CodeDocuments, textKinds } from './code-documents.js';

/** Numbers for the stems of a catalogue, and how much each tells answers apart. */
export interface WordRarity {
  readonly keyByStem: ReadonlyMap<string, number>;
  /** By key: the inverse document frequency of BM25, over what answers and the labels above them say. */
  readonly rarity: Float64Array;
  readonly rarityOfUnknown: number;
}

export function wordRarity(documents: CodeDocuments, { familyOfAnswer }: CatalogueStructure): WordRarity {
  const { own, above, related } = documents;
  const answersByStem = new Map<string, number>();
  familyOfAnswer.forEach((family, answer) => {
    const stems = new Set([...textKinds.flatMap((kind) => [...own[kind][answer]!.keys()]), ...above[family]!.keys()]);
    for (const stem of stems) answersByStem.set(stem, (answersByStem.get(stem) ?? 0) + 1);
  });
  for (const stem of related.flatMap((counts) => [...counts.keys()])) {
    if (!answersByStem.has(stem)) answersByStem.set(stem, 0);
  }
  const answers = familyOfAnswer.length;
  return {
    keyByStem: new Map([...answersByStem.keys()].map((stem, key) => [stem, key])),
    rarity: Float64Array.from(answersByStem.values(), (count) => inverseFrequency(count, answers)),
    rarityOfUnknown: inverseFrequency(0, answers),
  };
}

function inverseFrequency(count: number, answers: number): number {
  return Math.log(1 + (answers - count + 0.5) / (count + 0.5));
}
