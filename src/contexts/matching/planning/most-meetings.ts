import { contains, type TimeSpan } from '../../../kernel/instant.js';
import type { MatchSetup } from '../domain/match-setup.js';

/** A participation, by what limits its meetings. */
export interface LimitedParticipation {
  readonly side: 'sme' | 'buyer';
  readonly maximumMeetings: number;
  /** Empty means in every session. */
  readonly availability: readonly TimeSpan[];
}

/** As many meetings as the participant takes, has time for and the organiser allows. */
export function mostMeetings(
  { side, maximumMeetings, availability }: LimitedParticipation,
  slots: readonly TimeSpan[],
  setup: Pick<MatchSetup, 'maximumMeetings'>,
): number {
  const open =
    availability.length === 0
      ? slots.length
      : slots.filter((slot) => availability.some((window) => contains(window, slot))).length;
  return Math.min(maximumMeetings, open, setup.maximumMeetings[side] ?? Number.POSITIVE_INFINITY);
}
