import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { TermWeights } from './match-setup.js';

/** What somebody who was asked for a meeting has said to it. */
export interface MatchDecision {
  readonly requestId: Id<'MeetingRequest'>;
  readonly missionId: MissionId;
  readonly deciderId: ParticipationId;
  /** Who asked. */
  readonly counterpartId: ParticipationId;
  readonly isAccepted: boolean;
  readonly answeredAt: Instant;
}

/** A decision with the advice as it stood. */
export interface LoggedDecision extends Pick<MatchDecision, 'deciderId' | 'counterpartId' | 'isAccepted'> {
  readonly side: 'sme' | 'buyer';
  /** Place on the list of who decided, from 1; null where only the other side was advised. */
  readonly rankShown: number | null;
  readonly decidedAt: Instant;
  readonly weightsVersion: string;
  /** What each term was worth to who decided, from 0 to 1; terms that could not be compared are left out. */
  readonly values: Partial<TermWeights>;
}
