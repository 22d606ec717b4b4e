import type { ParticipationId } from '../../../kernel/id.js';
import type { MeetingProposal } from '../../../matching-engine/index.js';
import type { Proposal } from '../domain/proposal-run.js';

/** What the engine proposes, with the ids that it was given. */
export function readProposal({ meetings, shortfalls }: MeetingProposal): Proposal {
  return {
    meetings: meetings.map(({ smeId, buyerId, score }) => ({
      smeId: smeId as ParticipationId,
      buyerId: buyerId as ParticipationId,
      score,
    })),
    shortfalls: shortfalls.map(({ participantId, meetings: count, minimum, reason, filtered }) => ({
      participationId: participantId as ParticipationId,
      meetings: count,
      minimum,
      reason,
      filtered,
    })),
  };
}
