import type { DomainEvent } from '../../kernel/domain-event.js';
import type { MissionId, ParticipationId } from '../../kernel/id.js';

/**
 * What changed, by the part of a screen that shows it; `board` is the hall's, `floor` is that of its posts, `everything` is the frame of the mission, and
 * what nobody here knows.
 */
export type LiveTopic =
  | 'everything'
  | 'board'
  | 'floor'
  | 'participants'
  | 'programme'
  | 'suggestions'
  | 'phases'
  | 'wishes'
  | 'requests'
  | 'proposal-runs'
  | 'solve-runs'
  | 'agenda'
  | 'attendance'
  | 'reviews'
  | 'venue-map'
  | 'repairs'
  | 'standby'
  | 'notifications';

/** Whose screens it is on. Organisers see everything in their mission. */
type LiveAudience = 'organisers' | 'everybody' | readonly ParticipationId[];

/** The part of a screen that a fact makes old, which things on it, and whose screens. No ids means "any of that topic". */
export interface Staleness {
  readonly topic: LiveTopic;
  readonly ids: readonly string[];
  readonly audience: LiveAudience;
  /** Whether the displays in the hall show it. */
  readonly isOnBoard?: true;
}

/** Says what a fact makes old. The platform asks; whoever knows all facts answers. */
export abstract class StalenessSource {
  /** One of a newer version of the product makes everything old. */
  abstract stalenessCausedBy(event: DomainEvent): Staleness;
}

/** How far a computation has come: for organisers, may be lost, the next one replaces it. */
export interface LiveProgress {
  readonly missionId: MissionId;
  readonly runId: string;
  readonly progress: Readonly<Record<string, number | string | null>>;
}
