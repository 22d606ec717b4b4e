import { contains, type Instant, instantFromEpoch, epochOf, overlaps, type TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** The days of a mission, first and last, as `yyyy-mm-dd`. */
export interface MissionDays {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What windows are checked against. */
export interface AvailabilityFacts extends MissionDays {
  readonly slots: readonly TimeSpan[];
  /** The day that the mission's clock shows at an instant. */
  readonly dayOf: (instant: Instant) => string;
}

/** When a participation can meet, and how often that was said. */
export interface AvailabilityRevision {
  readonly version: number;
  /** In order of time; none means "every session". */
  readonly windows: readonly TimeSpan[];
}

/** Somebody has said it anew since it was read. */
export interface AvailabilityMovedOn {
  readonly type: 'availability-moved-on';
  readonly basedOnVersion: number;
  readonly latestVersion: number;
}

export type AvailabilityRefusal =
  | ({ readonly type: 'window-ends-before-it-starts' } & TimeSpan)
  | ({ readonly type: 'window-outside-mission' } & TimeSpan & MissionDays)
  | { readonly type: 'windows-overlap'; readonly first: TimeSpan; readonly second: TimeSpan }
  | { readonly type: 'no-slot-available' };

/** Windows in order of time, fit to be kept; none means "every session". */
export function checkAvailability(
  windows: readonly TimeSpan[],
  facts: AvailabilityFacts,
): Result<readonly TimeSpan[], AvailabilityRefusal> {
  const ordered = [...windows].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  for (const [index, window] of ordered.entries()) {
    if (window.endsAt <= window.startsAt) return err({ type: 'window-ends-before-it-starts', ...window });
    if (!isInside(window, facts)) {
      return err({ type: 'window-outside-mission', ...window, firstDay: facts.firstDay, lastDay: facts.lastDay });
    }
    const first = ordered[index - 1];
    if (first !== undefined && overlaps(first, window)) return err({ type: 'windows-overlap', first, second: window });
  }
  const holdsSlot = ordered.some((window) => facts.slots.some((slot) => contains(window, slot)));
  return ordered.length === 0 || holdsSlot ? ok(ordered) : err({ type: 'no-slot-available' });
}

/** Whether two lists of windows, both in order of time, say the same. */
export function areSameWindows(ones: readonly TimeSpan[], others: readonly TimeSpan[]): boolean {
  return (
    ones.length === others.length &&
    ones.every(({ startsAt, endsAt }, index) => others[index]?.startsAt === startsAt && others[index].endsAt === endsAt)
  );
}

/** A window may end at the midnight that ends the last day: it does not hold its end. */
function isInside({ startsAt, endsAt }: TimeSpan, { firstDay, lastDay, dayOf }: AvailabilityFacts): boolean {
  const lastInstant = instantFromEpoch(epochOf(endsAt) - 1);
  return dayOf(startsAt) >= firstDay && dayOf(lastInstant) <= lastDay;
}
