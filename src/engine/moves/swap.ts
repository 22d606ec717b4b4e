/** A placed meeting and the slot it shall go to. */
export interface Swap {
  meeting: number;
  to: number;
}
