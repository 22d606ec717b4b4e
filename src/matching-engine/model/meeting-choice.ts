import type { MatchSide } from './match-profile.js';

/** A pair that could meet, with what the meeting is worth (above 0). A `ScoredPair` is one. */
export interface MeetingCandidate {
  readonly smeId: string;
  readonly buyerId: string;
  readonly score: number;
}

/** How many meetings each participant can take, by id, for those who differ from the maximum of their side. */
export type MeetingCapacities = Readonly<Record<string, number>>;

/** What the organiser decides about the choice of meetings. */
export interface ChoiceOptions {
  /** Meetings of an SME that `capacities` does not name. */
  readonly maximumPerSme: number;
  /** Meetings of a buyer that `capacities` does not name. */
  readonly maximumPerBuyer: number;
  /** Pairs below this score do not meet; 0 when left out. */
  readonly minimumScore?: number;
  /** What participants were promised at least, by id, agreed meetings included; for the others, and where left out, 0. */
  readonly minimums?: MeetingCapacities;
  /**
   * Meetings that are agreed already and stay: they count in everybody's capacity and in what is fair, and are not
   * returned. They need not be among the candidates, and may be more than a capacity or below the minimum score.
   */
  readonly agreed?: readonly MeetingCandidate[];
}

/** A participant of some candidate pair who gets no meeting, and why nothing could be done. */
export interface LeftWithoutMeeting {
  readonly participantId: string;
  readonly side: MatchSide;
  /**
   * `no_capacity`: takes no meetings. `nobody_good_enough`: every candidate is below the minimum score or takes no
   * meetings. `counterparts_full`: everyone suitable is taken, and it is proved that a meeting here would leave another
   * participant of the same side with none.
   */
  readonly reason: 'no_capacity' | 'nobody_good_enough' | 'counterparts_full';
}

/** Who should meet whom. */
export interface MeetingChoice {
  /** Sorted by SME id, then buyer id. */
  readonly meetings: readonly MeetingCandidate[];
  /** Sorted by side (SMEs first), then id. */
  readonly withoutMeeting: readonly LeftWithoutMeeting[];
}
