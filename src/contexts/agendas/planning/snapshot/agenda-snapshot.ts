import type { Problem } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import type { PlacedMeeting, Placement } from '../../domain/agenda-version.js';

/**
 * The problem of one run as it was when the run began, and what its indices stand for: each list is indexed as its
 * sibling in the problem. Plain JSON; it is kept with the run.
 */
export interface AgendaSnapshot {
  readonly problem: Problem;
  readonly slots: readonly { readonly id: Id<'Slot'>; readonly startsAt: Instant }[];
  readonly participationIds: readonly ParticipationId[];
  readonly tableIds: readonly Id<'Table'>[];
  readonly interpreterIds: readonly Id<'Interpreter'>[];
  readonly meetings: readonly PlacedMeeting[];
  /** What must not move: public, and so pinned in the problem. Absent in snapshots of earlier releases. */
  readonly untouchable?: readonly Placement[];
  /** What was pinned by hand. Absent as well. */
  readonly pins?: readonly MeetingPin[];
  /** Meetings, by index, that keep their public place although somebody of them is away. Absent as well. */
  readonly remote?: readonly number[];
  /** Who joins each of these from elsewhere. Absent as well: then whoever of the two is away. */
  readonly remoteIds?: readonly ParticipationId[];
  /** Meetings without a place that were not asked for; the problem knows nothing of them. Absent as well. */
  readonly leftAside?: readonly PlacedMeeting[];
  /** `it-ru` and so on, by language pair. */
  readonly languagePairs: readonly string[];
}
