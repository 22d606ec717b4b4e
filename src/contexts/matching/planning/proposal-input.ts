import type { MeetingBounds, PairVerdict } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { MatchSetup } from '../domain/match-setup.js';
import { type LimitedParticipation, mostMeetings, type SessionSlot } from './most-meetings.js';

/** Two who could meet. */
export interface Pair {
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
}

/** Somebody for whom meetings are proposed. */
export interface Chooser extends LimitedParticipation {
  readonly id: ParticipationId;
  /** The most meetings it holds in one session; null leaves it to the timetable. */
  readonly meetingsPerSession: number | null;
}

/** How many meetings everybody is to have in all. Whoever has agreed to more keeps them. */
export function meetingBounds(
  choosers: readonly Chooser[],
  slots: readonly SessionSlot[],
  setup: Pick<MatchSetup, 'minimumMeetings' | 'maximumMeetings'>,
  maximumPerSme: number | null,
): readonly MeetingBounds[] {
  return choosers.map((chooser) => {
    const { id, side, meetingsPerSession } = chooser;
    const ownMaximum = mostMeetings(chooser, meetingsPerSession, slots, setup);
    const maximum = side === 'sme' ? Math.min(ownMaximum, maximumPerSme ?? ownMaximum) : ownMaximum;
    return { id, side, minimum: setup.minimumMeetings[side], maximum };
  });
}

/** What stands in a mission when meetings are to be agreed. */
export interface Standing {
  readonly bounds: readonly MeetingBounds[];
  readonly agreed: readonly Pair[];
  /** Pairs that are kept apart, or of which one has said no. */
  readonly excluded: readonly { readonly smeId: string; readonly buyerId: string }[];
}

/** Those of the proposed meetings, best first, that can still be agreed: nobody beyond their maximum, nobody against a no. */
export function stillPossible<Proposed extends Pair>(
  proposed: readonly Proposed[],
  { bounds, agreed, excluded }: Standing,
): readonly Proposed[] {
  const closed = new Set([...agreed, ...excluded].map(keyOf));
  const room = new Map<string, number>(bounds.map(({ id, maximum }) => [id, maximum]));
  const take = (id: string): void => void room.set(id, (room.get(id) ?? 0) - 1);
  for (const { smeId, buyerId } of agreed) [smeId, buyerId].forEach(take);
  return proposed.filter((pair) => {
    const { smeId, buyerId } = pair;
    if (closed.has(keyOf(pair)) || (room.get(smeId) ?? 0) < 1 || (room.get(buyerId) ?? 0) < 1) return false;
    [smeId, buyerId].forEach(take);
    return true;
  });
}

/** Those of the proposed meetings that pass every filter and the minimum score, as they were judged in the same order. */
export function stillSuitable<Proposed extends Pair>(
  proposed: readonly Proposed[],
  verdicts: readonly PairVerdict[],
  minimumScore: number,
): readonly Proposed[] {
  return proposed.filter((_, index) => {
    const verdict = verdicts[index];
    return verdict?.outcome === 'scored' && verdict.pair.score >= minimumScore;
  });
}

/** One text for one pair. */
function keyOf({ smeId, buyerId }: { readonly smeId: string; readonly buyerId: string }): string {
  return `${smeId} ${buyerId}`;
}
