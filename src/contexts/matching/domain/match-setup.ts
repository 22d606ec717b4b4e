import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { ParticipantGroup } from '../../../kernel/participant-group.js';

/** The attributes that a score is made of, in the order in which organisers see them. */
export const WEIGHED_TERMS = [
  'products',
  'roles',
  'segments',
  'price_level',
  'certifications',
  'languages',
  'territories',
  'channels',
  'volume',
  'size',
  'years_active',
  'presence',
  'trade_terms',
  'seniority',
] as const;

/** How much each attribute matters to one side; only proportions count. Products must matter. */
export type TermWeights = Readonly<Record<(typeof WEIGHED_TERMS)[number], number>>;

/** Who may meet whom: SMEs of a group never meet buyers of another, or meet only those. */
export interface GroupRule {
  readonly effect: 'never' | 'only';
  readonly smes: ParticipantGroup;
  readonly buyers: ParticipantGroup;
}

/** Two who must not meet. */
export interface BlockedPair {
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
}

/** Everything an organiser decides about who should meet whom. */
export interface MatchSetup {
  /** Null takes the prior weights. */
  readonly weights: { readonly sme: TermWeights; readonly buyer: TermWeights } | null;
  /** From 0 to 1: pairs below are neither suggested nor proposed. */
  readonly minimumScore: number;
  /** How the first places of lists are dealt out; null shows everybody their best, however popular. */
  readonly exposure: { readonly places: number; readonly mostLists: number | null } | null;
  readonly groupRules: readonly GroupRule[];
  readonly blockedPairs: readonly BlockedPair[];
  /** Participants with restricted goods that a person has looked at and allowed to meet. */
  readonly clearedIds: readonly ParticipationId[];
  /** What everybody is promised at least; proved before it is stored. */
  readonly minimumMeetings: { readonly sme: number; readonly buyer: number };
  /** The most that anybody has, besides their own maximum; null leaves it to that. */
  readonly maximumMeetings: { readonly sme: number | null; readonly buyer: number | null };
}

/** One state of what an organiser has decided. */
export interface MatchSetupVersion {
  readonly missionId: MissionId;
  /** From 1; 0 before anything was decided. */
  readonly version: number;
  readonly body: MatchSetup;
  readonly recordedAt: Instant | null;
  readonly recordedById: UserId | null;
}

/** What holds before an organiser decides anything. */
export const USUAL_SETUP: MatchSetup = {
  weights: null,
  minimumScore: 0,
  exposure: { places: 10, mostLists: null },
  groupRules: [],
  blockedPairs: [],
  clearedIds: [],
  minimumMeetings: { sme: 0, buyer: 0 },
  maximumMeetings: { sme: null, buyer: null },
};
