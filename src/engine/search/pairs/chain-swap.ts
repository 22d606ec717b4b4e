/** What swapping a path changes for the participant at one end of it. */
export interface ChainEnd {
  participant: number;
  /** Days of the column it leaves and of the one it enters. */
  fromDay: number;
  toDay: number;
  /** Runs of meetings it gains by leaving the one and by entering the other. */
  leave: number;
  enter: number;
  breaks: number;
}

/** Meetings that trade two columns, and what that changes at the ends of their path. */
export interface ChainSwap {
  /** As many meetings as `length`. */
  readonly members: Int32Array;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Meetings that go from `from` to `to`, minus those that come back: -1, 0 or 1. */
  readonly shift: number;
  /** 2 for a path, 0 for a cycle, which leaves everybody's busy slots as they are. */
  readonly endCount: number;
  readonly firstEnd: ChainEnd;
  readonly secondEnd: ChainEnd;
}
