import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import type { PlacedMeeting, Placement } from '../../domain/agenda-version.js';
import type { AgendaWeights } from '../../domain/agenda-weights.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import type { RemoteJoining } from '../../domain/remote-joining.js';

/** A stretch of time in which everybody, every table and every interpreter serves one meeting at most. */
export interface FrameSlot {
  readonly id: Id<'Slot'>;
  /** The day of its session on the venue's calendar, `yyyy-mm-dd`. */
  readonly day: string;
  readonly sessionId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface FrameInterpreter {
  readonly id: Id<'Interpreter'>;
  /** ISO 639-1; interprets between any two of them. */
  readonly languages: readonly string[];
  /** When there; empty or left out means in every session. */
  readonly hours?: readonly TimeSpan[];
  /** Meetings in a row within a session, and on a day; null or left out for any number. */
  readonly maximumConsecutive?: number | null;
  readonly maximumPerDay?: number | null;
  /** Whom to give to this interpreter where that costs nobody a meeting. */
  readonly preferredParticipationIds?: readonly ParticipationId[];
}

export interface FrameParticipation {
  readonly id: ParticipationId;
  readonly maximumMeetings: number;
  /** ISO 639-1. Empty where nothing is known: then no interpreter is thought to be needed. */
  readonly languages: readonly string[];
  /** Empty means all the time. */
  readonly availability: readonly TimeSpan[];
}

/** A meeting to be placed, with what its two sides have said of it. */
export interface FrameMeeting extends PlacedMeeting {
  /** How much its sides wished for it, of those that said so. */
  readonly wishes?: readonly ('must-meet' | 'meet' | 'no-thanks')[];
  /** The time that both asked for. */
  readonly wantedSlotId?: Id<'Slot'> | null;
  /** ISO 639-1: what the colleague speaks whom a side sends, in the place of what its company speaks. */
  readonly smeLanguages?: readonly string[] | null;
  readonly buyerLanguages?: readonly string[] | null;
}

/** Everything that an agenda is made from. */
export interface AgendaFrame {
  readonly slots: readonly FrameSlot[];
  readonly tableIds: readonly Id<'Table'>[];
  readonly interpreters: readonly FrameInterpreter[];
  readonly participations: readonly FrameParticipation[];
  readonly meetings: readonly FrameMeeting[];
  /** Of the public ones: who joins them from elsewhere. Default: none. */
  readonly remoteMeetings?: readonly RemoteJoining[];
  /** What has been fixed by hand; of each meeting once. Default: nothing. Those that contradict are the asker's to refuse. */
  readonly pins?: readonly MeetingPin[];
  /** Default: the usual ones. */
  readonly weights?: AgendaWeights;
  /** What is public now, which the new agenda stays close to. */
  readonly publicPlacements: readonly Placement[];
}
