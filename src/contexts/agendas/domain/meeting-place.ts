import type { Id } from '../../../kernel/id.js';
import type { AgendaPlace } from './agenda-version.js';
import type { PlaceChange } from './change-places.js';

/** What a slot has for a meeting, in the words of the mission. */
export interface MeetingPlace {
  readonly slotId: Id<'Slot'>;
  readonly state: 'free' | 'moves' | 'impossible';
  /** Where it fits as things stand: one for each free table. */
  readonly places: readonly AgendaPlace[];
  /** Everything that changes where others must move, the meeting itself included. */
  readonly changes: readonly PlaceChange[];
  readonly peopleDisturbed: number;
  /** What stands in the way, by the names of the engine. */
  readonly reasons: readonly string[];
  /** Whether only other meetings are in the way, so that a longer search might find room. */
  readonly isSearchable: boolean;
}

/** What it takes for two meetings to take each other's place, or what stands in the way. */
export interface MeetingSwap {
  readonly changes: readonly PlaceChange[];
  /** By the names of the engine; empty where they can. */
  readonly reasons: readonly string[];
}
