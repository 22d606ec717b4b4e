/** The kinds of business that a product code means, most telling first: positions in `CodeConcepts.ids`, and weights. */
export interface ConceptVector {
  readonly concepts: readonly number[];
  /** Above 0; the squares sum to 1. */
  readonly weights: readonly number[];
}

/** What product codes mean, in kinds of business that have a description of their own, as classes of NACE have. */
export interface CodeConcepts {
  /** The ids of the kinds of business, by position. */
  readonly ids: readonly string[];
  /** By scheme and code, as `HS 844630`; for a code that is not here its nearest ancestor counts. */
  readonly byCode: Readonly<Record<string, ConceptVector>>;
}
