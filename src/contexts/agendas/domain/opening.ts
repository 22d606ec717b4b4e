import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { AgendaPlace } from './agenda-version.js';

/** A counterpart whom somebody without an agenda could meet, and when. */
export interface Opening {
  readonly counterpartId: ParticipationId;
  readonly score: number | null;
  readonly needsInterpreter: boolean;
  /** The first time that both have, at which the rest is to be had too; null where the interpreter never is. */
  readonly place: AgendaPlace | null;
  /** The first time that both have, were there an interpreter; null where that changes nothing. */
  readonly withoutInterpreterSlotId: Id<'Slot'> | null;
}
