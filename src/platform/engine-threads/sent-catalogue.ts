import type { CodeCatalogue, RankingWeights } from '../../matching-engine/index.js';

/** A catalogue with the weights by which its codes are ranked. */
interface SearchedCatalogue {
  readonly catalogue: CodeCatalogue;
  readonly weights: RankingWeights;
}

/**
 * A catalogue as one text. A thread is sent a text in no time, and objects by the hundred thousand in a third of a second
 * for which the sender answers nobody.
 */
export function writeCatalogue({ catalogue: { codes, related }, weights }: SearchedCatalogue): string {
  return JSON.stringify({ codes, related: [...related], weights });
}

/** The catalogue of a text that `writeCatalogue` has written. */
export function readCatalogue(text: string): SearchedCatalogue {
  const { codes, related, weights } = JSON.parse(text) as Pick<CodeCatalogue, 'codes'> & {
    readonly related: readonly (readonly [string, NonNullable<ReturnType<CodeCatalogue['related']['get']>>])[];
    readonly weights: RankingWeights;
  };
  return { catalogue: { codes, related: new Map(related) }, weights };
}
