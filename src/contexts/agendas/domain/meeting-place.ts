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
}
