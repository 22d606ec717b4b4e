/** What the unstated fields of a profile cost among the counterparts of a mission. */
export interface ProfileCompleteness {
  readonly counterparts: number;
  /** Counterparts that pass every filter, whom it refuses itself left out; who refuses it is counted. */
  readonly possible: number;
  /** What costs most first. */
  readonly missing: readonly {
    readonly kind: string;
    /** Counterparts that could become possible if it were stated. */
    readonly closedPairs: number;
    /** Possible counterparts in whose scores it would count. */
    readonly uncountedPairs: number;
  }[];
}
