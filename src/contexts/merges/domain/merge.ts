import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** What a merge does to whatever the one that goes has, in numbers. */
export interface MergeCounts {
  readonly requestsMoved: number;
  /** Open ones that end, since the one kept has a request or a meeting with the same counterpart. */
  readonly requestsJoined: number;
  readonly meetingsMoved: number;
  /** Meetings that end, since the one kept meets the same counterpart. */
  readonly meetingsJoined: number;
  /** Meetings that have begun: they stay, as what was. */
  readonly meetingsStaying: number;
  readonly placesMoved: number;
  readonly placesFreed: number;
  readonly wishesMoved: number;
  readonly wishesJoined: number;
  readonly wishesLowered: number;
  readonly wishesLeftOut: number;
  readonly wishesOfOthersMoved: number;
  readonly wishesOfOthersJoined: number;
  readonly vetoes: number;
  readonly messagesNotSent: number;
  /** Links to the one kept that stop working, since it is reached as the other one was. */
  readonly keptLinksEnded: number;
}

/** Why two cannot be merged as things stand, with what to do first. */
export type MergeClash =
  /** Each has a meeting at that time: one of them is cancelled or moved first. */
  | {
      readonly kind: 'same-time';
      readonly startsAt: Instant;
      readonly keptWithId: ParticipationId;
      readonly goneWithId: ParticipationId;
    }
  /** A place of the one that goes is none for the one kept, by this rule of the mission. */
  | { readonly kind: 'place-not-allowed'; readonly rule: string; readonly goneWithId: ParticipationId | null }
  /** A place is being offered to one of them, or in the place of one of them. */
  | { readonly kind: 'standby-open' }
  /** A rule of who should meet whom names the one that goes. */
  | { readonly kind: 'named-in-match-setup' };

/** Two participations that have become one, and who did it when. */
export interface ParticipantMerge {
  readonly id: Id<'ParticipantMerge'>;
  readonly missionId: MissionId;
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly mergedById: UserId;
  readonly mergedAt: Instant;
  readonly effect: MergeCounts;
}

/** A merge as a list shows it; null for names that were erased since. */
export interface ListedMerge extends ParticipantMerge {
  readonly keptName: string | null;
  readonly goneName: string | null;
}

/** What a merge comes to where it cannot be carried out: nothing. */
export const NO_EFFECT: MergeCounts = {
  requestsMoved: 0,
  requestsJoined: 0,
  meetingsMoved: 0,
  meetingsJoined: 0,
  meetingsStaying: 0,
  placesMoved: 0,
  placesFreed: 0,
  wishesMoved: 0,
  wishesJoined: 0,
  wishesLowered: 0,
  wishesLeftOut: 0,
  wishesOfOthersMoved: 0,
  wishesOfOthersJoined: 0,
  vetoes: 0,
  messagesNotSent: 0,
  keptLinksEnded: 0,
};
