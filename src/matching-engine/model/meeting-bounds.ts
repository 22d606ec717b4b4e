import type { MatchSide } from './match-profile.js';

/** How many meetings a participant is to have, whole numbers. */
export interface MeetingBounds {
  readonly id: string;
  readonly side: MatchSide;
  readonly minimum: number;
  readonly maximum: number;
}
