import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { AgendaPlace, AgendaVersion, AgendaVersionId } from './agenda-version.js';

/**
 * Why one version is as it is, by the mission as it was at that moment. It goes with the content of the version: whoever
 * changes that forgets it.
 */
export interface AgendaExplanation {
  readonly versionId: AgendaVersionId;
  readonly missionId: MissionId;
  readonly explainedAt: Instant;
  /** Whether some meetings may lack a remedy only because the time to look for one was over. */
  readonly areRemediesCutShort: boolean;
  /** What one more of everything would bring; null where the agenda had begun. */
  readonly worth: readonly WorthOfMore[] | null;
  readonly meetings: readonly ExplainedMeeting[];
  readonly days: readonly ExplainedDay[];
}

/** A meeting without a place. */
export interface ExplainedMeeting {
  readonly meetingId: Id<'Meeting'>;
  /** What stands alone in more slots first. */
  readonly obstacles: readonly Obstruction[];
  /** The smallest change found that lets the meeting in; that it does was tried. Null where none was found. */
  readonly remedy: Remedy | null;
}

/** What keeps a meeting out, by the engine's name for it. */
export interface Obstruction {
  readonly kind: string;
  /** Of the slots to come, how many it keeps the meeting out of, and in how many of these nothing else does. */
  readonly slots: number;
  readonly slotsAlone: number;
}

export interface Remedy {
  /** One change, or two. */
  readonly takes: readonly RemedyStep[];
  /** When and where the meeting would then take place. */
  readonly place: RemediedPlace;
  /** The other meetings that move with it. */
  readonly moves: readonly {
    readonly meetingId: Id<'Meeting'>;
    readonly from: AgendaPlace;
    readonly to: RemediedPlace;
  }[];
}

/** A place at which table and interpreter are null where they are those that the remedy adds, or none is needed. */
export interface RemediedPlace {
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'> | null;
  readonly interpreterId: Id<'Interpreter'> | null;
}

export type RemedyStep =
  /** It fits as things stand. */
  | { readonly kind: 'place' }
  | { readonly kind: 'move-meetings' }
  | { readonly kind: 'add-table'; readonly slotId: Id<'Slot'> }
  /** `languagePair` is written like `it-ru`. */
  | { readonly kind: 'add-interpreter'; readonly slotId: Id<'Slot'>; readonly languagePair: string }
  | { readonly kind: 'make-available'; readonly participationId: ParticipationId; readonly slotId: Id<'Slot'> }
  | { readonly kind: 'raise-maximum'; readonly participationId: ParticipationId; readonly maximumMeetings: number }
  | { readonly kind: 'lengthen-row'; readonly participationId: ParticipationId; readonly maximumConsecutive: number }
  /** The meeting gives up a restriction of its own, such as the time that both asked for. */
  | { readonly kind: 'relax-meeting'; readonly rule: string };

/** A day on which somebody meets anybody. */
export interface ExplainedDay {
  readonly participationId: ParticipationId;
  /** The slot of the day's first meeting; it names the day. */
  readonly firstSlotId: Id<'Slot'>;
  readonly lastSlotId: Id<'Slot'>;
  readonly meetings: number;
  readonly breaks: readonly ExplainedBreak[];
}

/** Slots without a meeting between two meetings, and why they are so. */
export interface ExplainedBreak {
  readonly fromSlotId: Id<'Slot'>;
  readonly toSlotId: Id<'Slot'>;
  /**
   * `absent`: away throughout. `movable`: one of the day's meetings could be in the break instead. Otherwise what keeps
   * them out of it.
   */
  readonly cause: BreakCause;
}

export type BreakCause = 'absent' | 'movable' | 'people' | 'tables' | 'interpreters' | 'rules';

/** What one more of something would bring, found by trying it. */
export interface WorthOfMore {
  readonly addition:
    | { readonly kind: 'interpreter'; readonly languagePair: string }
    | { readonly kind: 'table' }
    /** At the end of the day of which this is the last slot. */
    | { readonly kind: 'slot'; readonly lastSlotId: Id<'Slot'> };
  /** More meetings with a place. */
  readonly placed: number;
  /** Fewer breaks; negative where more meetings bring more of them. */
  readonly breaks: number;
}

/** Whether anybody asks why it is as it is: it can still be published, or it is public. */
export function isWorthExplaining({ status }: Pick<AgendaVersion, 'status'>): boolean {
  return status === 'draft' || status === 'published';
}
