import type { MatchSide } from './match-profile.js';
import type { MeetingCandidate } from './meeting-choice.js';
import type { MeetingBounds } from './meeting-bounds.js';
import type { PairIds } from './score-options.js';
import type { FilterCount } from './scored-pair.js';

/** What a proposal of meetings has to keep to, besides the filters. */
export interface ProposalTerms {
  /** One entry for every participant: how many meetings each is to have in all. The minimum may be out of reach. */
  readonly bounds: readonly MeetingBounds[];
  /** Meetings that stand: they count for everybody and are not proposed again. */
  readonly agreed: readonly PairIds[];
  /** Pairs below this score are not proposed. */
  readonly minimumScore: number;
}

/** A participant who is left with no meeting, or with fewer than the minimum, and why no proposal can change that. */
export interface Shortfall {
  readonly participantId: string;
  readonly side: MatchSide;
  /** Meetings agreed and proposed. */
  readonly meetings: number;
  readonly minimum: number;
  /**
   * `no_capacity`: takes no more meetings than these. `nobody_suitable`: a filter stops every counterpart that is not met
   * already. `nobody_good_enough`: the others that pass every filter are below the minimum score or take no meetings.
   * `counterparts_full`: it is proved that another meeting here would take one from somebody who cannot spare it.
   */
  readonly reason: 'no_capacity' | 'nobody_suitable' | 'nobody_good_enough' | 'counterparts_full';
  /** How many counterparts each filter stops, by the first that does. */
  readonly filtered: FilterCount['filtered'];
}

/** Who should meet whom, besides those who have agreed already. */
export interface MeetingProposal {
  /** Sorted by SME id, then buyer id. */
  readonly meetings: readonly MeetingCandidate[];
  /** SMEs first, each side by id. */
  readonly shortfalls: readonly Shortfall[];
}

/** How far the making of a proposal has come. */
export interface ProposalNews {
  /** Part of the work that is done, from 0 to 1. */
  readonly share: number;
  /** Meetings chosen so far. */
  readonly meetings: number;
}
