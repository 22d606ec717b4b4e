import type { FilterKind } from './scored-pair.js';

/** The best counterparts of every participant of one side, in few arrays that pass between threads. */
export interface RankedSide {
  /** The list of the participant at position `p` is from `starts[p]` up to `starts[p + 1]`. */
  readonly starts: Int32Array;
  /** Positions on the other side, best score first; equal scores by position. */
  readonly counterparts: Int32Array;
  /** From 0 to 1, in the order of `counterparts`. */
  readonly scores: Float64Array;
}

/** For each kind of filter, and for `possible`: how many counterparts, by position. */
export type PlainTally = Readonly<Partial<Record<FilterKind | 'possible', Int32Array>>>;

/** Who suits whom, in positions: participants of each side are numbered in the order of their ids. */
export interface Ranking {
  readonly smeIds: readonly string[];
  readonly buyerIds: readonly string[];
  readonly smes: RankedSide;
  readonly buyers: RankedSide;
  readonly smeCounts: PlainTally;
  readonly buyerCounts: PlainTally;
  readonly weightsVersion: string;
}

/** Which part of the work a thread does: the `index`th of `of` parts, from 0. */
export interface WorkPart {
  readonly index: number;
  readonly of: number;
}
