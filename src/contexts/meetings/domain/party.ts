import type { ParticipationId } from '../../../kernel/id.js';
import type { MeetingPair } from './meeting.js';

/** One of the two sides of a request, with the room it has left for meetings. */
export interface Party {
  readonly id: ParticipationId;
  readonly side: 'sme' | 'buyer';
  readonly maximumMeetings: number;
  readonly agreedMeetings: number;
}

/** Somebody who has agreed to as many meetings as they may have. */
export interface PartyFull {
  readonly type: 'participation-full';
  readonly participationId: ParticipationId;
  readonly maximumMeetings: number;
}

/** Somebody who takes part no longer. */
export interface PartyGone {
  readonly type: 'participation-withdrawn';
  readonly participationId: ParticipationId;
}

/** The refusal for the first of them who cannot take one more meeting, or null where both can. */
export function fullParty(...parties: readonly Party[]): PartyFull | null {
  const full = parties.find((party) => party.agreedMeetings >= party.maximumMeetings);
  if (full === undefined) return null;
  return { type: 'participation-full', participationId: full.id, maximumMeetings: full.maximumMeetings };
}

/** The two as a pair of a meeting, or null where both are of one side. */
export function pairOf(one: Party, other: Party): MeetingPair | null {
  if (one.side === other.side) return null;
  return one.side === 'sme' ? { smeId: one.id, buyerId: other.id } : { smeId: other.id, buyerId: one.id };
}
