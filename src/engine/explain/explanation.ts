import type { SlotRuleKind } from '../model/solution.js';
import type { MeetingChange } from '../repair/repair-answer.js';

/** Why an agenda is as it is, in codes and facts; callers find the words. Slots, meetings and people by index. */
export interface AgendaExplanation {
  readonly status: 'explained';
  /** In order of meeting, every meeting that does not take place and has no alternative that does. */
  readonly unplaced: readonly ExplainedMeeting[];
  /** In order of participant and day, the days on which somebody meets anybody. */
  readonly days: readonly ParticipantDay[];
  /** What every constraint counts and costs; the costs of a level add up to that of the agenda's score. */
  readonly score: readonly ConstraintScore[];
}

export interface ExplainedMeeting {
  readonly meeting: number;
  /** Everything that keeps the meeting out of some slot; what stands alone in more slots first. */
  readonly bindings: readonly Binding[];
  /** The smallest change found that admits the meeting; `null` where none of those tried does, or none was tried. */
  readonly remedy: Remedy | null;
}

/** What keeps a meeting out of a slot, as the rest of the agenda stands. */
export type BindingKind =
  | SlotRuleKind
  /** No table, or no interpreter, that could serve the meeting is open or present. */
  | 'no-table-open'
  | 'no-interpreter-present'
  /** One of the two is in another meeting. */
  | 'participant-busy'
  /** One of the two has as many meetings as it may. */
  | 'participant-full'
  /** All that could serve are taken. */
  | 'table-taken'
  | 'interpreter-taken'
  /** Interpreters who are idle have served as long, or as often, as they may. */
  | 'interpreter-resting'
  /** A predecessor or a successor stands on the wrong side. */
  | 'order'
  | 'row'
  | 'transfer'
  | 'spread';

export interface Binding {
  readonly kind: BindingKind;
  /** Where it binds. */
  readonly slots: readonly number[];
  /** Those of them where nothing else does. */
  readonly aloneIn: readonly number[];
}

/** What admits a meeting; that it does has been tried. */
export interface Remedy {
  /** One change, or two of the mission of which neither was found to do alone; the lighter first. */
  readonly takes: readonly RemedyChange[];
  /** What the agenda then looks like: this meeting comes in, and others move if they must. */
  readonly changes: readonly MeetingChange[];
}

export type RemedyChange =
  /** It fits as things stand. */
  | { readonly kind: 'place' }
  /** So many other meetings move. */
  | { readonly kind: 'move-meetings'; readonly meetings: readonly number[] }
  | { readonly kind: 'add-table'; readonly slot: number; readonly venue: number }
  | { readonly kind: 'add-interpreter'; readonly slot: number; readonly languagePair: number; readonly venue: number }
  | { readonly kind: 'make-available'; readonly participant: number; readonly slot: number }
  | { readonly kind: 'raise-maximum'; readonly participant: number; readonly maximumMeetings: number }
  | { readonly kind: 'lengthen-row'; readonly participant: number; readonly maximumConsecutive: number }
  /** The meeting itself gives up this restriction of its own. */
  | { readonly kind: 'relax-meeting'; readonly rule: 'session' | 'window' | 'length' | 'pinned-slot' };

export interface ParticipantDay {
  readonly participant: number;
  readonly day: number;
  readonly meetings: number;
  readonly firstSlot: number;
  readonly lastSlot: number;
  readonly breaks: readonly ExplainedBreak[];
}

/** A run of idle slots between two meetings, and what stands in the way of closing it. */
export interface ExplainedBreak {
  readonly fromSlot: number;
  readonly toSlot: number;
  /**
   * `absent`: the participant is unavailable throughout. `movable`: `meeting` could take place in `slot` instead.
   * `unknown`: there was no time to look. Otherwise what keeps most of the day's other meetings out of most of these slots.
   */
  readonly cause:
    | { readonly kind: 'absent' }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'movable'; readonly meeting: number; readonly slot: number }
    | { readonly kind: 'bound'; readonly by: BindingKind };
}

export interface ConstraintScore {
  readonly constraint:
    | 'unplaced-weight'
    | 'shortfall'
    | 'unfairness'
    | 'breaks'
    | 'moved'
    | 'idle-slots'
    | 'clashes'
    | 'unserved'
    | 'disorder'
    | 'spread'
    | 'strain';
  readonly level: 'hard' | 'medium' | 'soft';
  readonly count: number;
  readonly cost: number;
}
