import type { ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { type ComparedParticipant, type ResemblanceReason, strengthOf } from './resemblance.js';
import { ResemblanceIndex } from './resemblance-index.js';

/** That somebody has said of two that they are two, whatever they have in common. */
export interface ToldApart {
  readonly oneId: ParticipationId;
  readonly otherId: ParticipationId;
  readonly toldAt: Instant;
}

/** Two participants who look like one company, and why. Found anew each time, never stored. */
export interface Duplicate {
  readonly oneId: ParticipationId;
  readonly otherId: ParticipationId;
  readonly reasons: readonly ResemblanceReason[];
  /** Since when they are said to be two; null where nobody has said so. */
  readonly toldApartAt: Instant | null;
}

/** The two in their one order, so that a pair is stored and found once. */
export function inOrder(one: ParticipationId, other: ParticipationId): readonly [ParticipationId, ParticipationId] {
  return one < other ? [one, other] : [other, one];
}

/** The pairs of a mission that look like one company: those that nobody has told apart first, the likeliest of them first. */
export function findDuplicates(
  participants: readonly ComparedParticipant[],
  toldApart: readonly ToldApart[],
): readonly Duplicate[] {
  const index = new ResemblanceIndex(participants);
  const toldAtByPair = new Map(toldApart.map(({ oneId, otherId, toldAt }) => [`${oneId} ${otherId}`, toldAt]));
  const duplicateByPair = new Map<string, Duplicate>();
  for (const participant of participants) {
    for (const { participationId, reasons } of index.resembling(participant, participant.id)) {
      const [oneId, otherId] = inOrder(participant.id, participationId);
      const pair = `${oneId} ${otherId}`;
      duplicateByPair.set(pair, { oneId, otherId, reasons, toldApartAt: toldAtByPair.get(pair) ?? null });
    }
  }
  return [...duplicateByPair.values()].sort(
    (one, other) =>
      Number(one.toldApartAt !== null) - Number(other.toldApartAt !== null) ||
      strengthOf(other.reasons) - strengthOf(one.reasons) ||
      (one.oneId + one.otherId < other.oneId + other.otherId ? -1 : 1),
  );
}
