import type { ParticipationId } from '../../../kernel/id.js';
import type { ProposalRunId, ProposalShortfall } from './proposal-run.js';

/** How meetings are spread over some participants. */
export interface MeetingSpread {
  readonly participants: number;
  readonly meetings: number;
  readonly fewest: number;
  readonly most: number;
  readonly mean: number;
  readonly withNone: number;
  /** From 0, all have as many, towards 1, one has all. */
  readonly gini: number;
}

/** By what participants of one side are grouped, as far as their profiles say it. */
export type FairnessAttribute = 'province' | 'country' | 'sector' | 'size';

/** Somebody without a meeting. */
export interface WithoutMeeting {
  readonly participationId: ParticipationId;
  readonly companyName: string;
  readonly countryCode: string;
  readonly side: 'sme' | 'buyer';
  /** Why, by the proposal that the report is about; null where that says nothing of it, or where there is none. */
  readonly reason: ProposalShortfall['reason'] | null;
  /** How many counterparts each filter stops. */
  readonly filtered: ProposalShortfall['filtered'];
}

/** How fairly the meetings of a mission are spread. */
export interface MeetingFairness {
  /** The proposal whose meetings are counted besides those agreed; null counts only these. */
  readonly proposalRunId: ProposalRunId | null;
  readonly bySide: Readonly<Record<'sme' | 'buyer', MeetingSpread>>;
  /** Whoever does not state an attribute is in no group of it. A sector is written `HS XVI` or `ATECO 28`. */
  readonly groups: readonly (MeetingSpread & {
    readonly side: 'sme' | 'buyer';
    readonly attribute: FairnessAttribute;
    readonly group: string;
  })[];
  readonly withoutMeeting: readonly WithoutMeeting[];
}
