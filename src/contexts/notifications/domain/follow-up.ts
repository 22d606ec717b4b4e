/** What is asked of somebody some time after a mission. */
export interface FollowUp {
  /** Their meetings, and those of which they have not said what came of them. */
  readonly meetings: number;
  readonly unsaid: number;
}

/**
 * So many days after the last slot of a mission people are asked what came of it: once they are home, when first orders
 * come, and when trade has settled. What was missed is made up for by one message.
 */
export const FOLLOW_UP_AFTER_DAYS: readonly number[] = [30, 90, 180];

/** From so many days after the last slot on nobody is asked any more: two weeks after the last time to ask. */
export const FOLLOW_UP_ENDS_AFTER_DAYS = 194;
