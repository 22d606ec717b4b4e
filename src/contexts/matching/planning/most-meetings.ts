import { contains, type TimeSpan } from '../../../kernel/instant.js';
import type { MatchSetup } from '../domain/match-setup.js';

/** A participation, by what limits its meetings. */
export interface LimitedParticipation {
  readonly side: 'sme' | 'buyer';
  readonly maximumMeetings: number;
  /** Empty means in every session. */
  readonly availability: readonly TimeSpan[];
}

/** A place of the timetable, and the session it is in. */
export type SessionSlot = TimeSpan & { readonly sessionId: string };

/**
 * As many meetings as the participant takes, has time for and the organiser allows.
 *
 * @param perSession the most it holds in one session; null leaves it to the timetable
 */
export function mostMeetings(
  { side, maximumMeetings, availability }: LimitedParticipation,
  perSession: number | null,
  slots: readonly SessionSlot[],
  setup: Pick<MatchSetup, 'maximumMeetings'>,
): number {
  const openBySession = new Map<string, number>();
  for (const slot of slots) {
    if (availability.length > 0 && !availability.some((window) => contains(window, slot))) continue;
    openBySession.set(slot.sessionId, (openBySession.get(slot.sessionId) ?? 0) + 1);
  }
  const held = [...openBySession.values()].reduce((sum, open) => sum + Math.min(open, perSession ?? open), 0);
  return Math.min(maximumMeetings, held, setup.maximumMeetings[side] ?? Number.POSITIVE_INFINITY);
}
