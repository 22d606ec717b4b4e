/**
 * The problem: who is to meet whom, and what there is to meet with. Plain data; every reference is a 0-based index
 * into the sibling array. Absent optional keys mean "no such restriction".
 */
export interface Problem {
  /** In time order, not overlapping, at least one. */
  readonly slots: readonly Slot[];
  readonly participants: readonly Participant[];
  /** Wishes agreed by both sides. None is compulsory: what does not fit stays unplaced, with its reason. */
  readonly meetings: readonly Meeting[];
  /** At least one. */
  readonly tables: readonly Table[];
  readonly interpreters: readonly Interpreter[];
  /** How many language pairs there are; a language pair is an index below this number. */
  readonly languagePairCount: number;
  /** The agenda to stay close to, one entry per meeting (`null`: was not placed). Staying is preferred, not forced. */
  readonly previous?: readonly (Placement | null)[];
  /** Hard: the largest minus the smallest number of breaks over all participants is at most this. Default: no limit. */
  readonly breakSpread?: number;
  /**
   * No meeting may be left out (the public benchmark asks for that). The search still answers with as many as it could
   * place, but status `optimal` and a proof then speak of complete agendas only. Default false.
   */
  readonly isCompulsory?: boolean;
  /** Pairs of participants that never meet. */
  readonly vetoes?: readonly (readonly [number, number])[];
  /**
   * Sets of meetings of which at most one takes place; a meeting is in one set at most. A company that sends one of
   * several delegates, each a participant of its own, has one meeting per delegate in such a set.
   */
  readonly alternatives?: readonly (readonly number[])[];
  /** Alpha of the fairness between participants in what is placed: 0 none, 1 (default) proportional, more: stricter. */
  readonly fairness?: number;
  /** What of the soft counts weighs how much; what is left out weighs what it usually does. */
  readonly softWeights?: Partial<SoftWeights>;
  /** Minutes on the way from venue (row) to venue (column). Default: there is one venue. */
  readonly travelMinutes?: readonly (readonly number[])[];
}

/** Whole numbers by which the soft counts of an agenda are multiplied. Only how they stand to each other matters. */
export interface SoftWeights {
  /** At least 1, usually 1000. */
  readonly break: number;
  /** Per meeting that leaves its slot of the previous agenda; usually 1000. */
  readonly moved: number;
  /** Usually 1: decides only between agendas that are otherwise equal. */
  readonly idleSlot: number;
}

/** A stretch of time in which each participant, table and interpreter serves at most one meeting. */
export interface Slot {
  /** Minutes from an origin of the caller's choice, whole; end is exclusive and later than start. */
  readonly startMinute: number;
  readonly endMinute: number;
  /** Never decreasing along the slots. Breaks and idle slots are counted within a day, never across days. */
  readonly day: number;
  /** The block of the timetable (a morning, an afternoon) to which meetings may be confined. Never decreasing. */
  readonly session: number;
}

/** Whoever sits at one meeting at a time, be it a company or one of its delegates. */
export interface Participant {
  readonly unavailableSlots?: readonly number[];
  /** Wanted at least; a shortfall outweighs any single meeting but breaks no hard rule. Default 0. */
  readonly minimumMeetings?: number;
  /** Never exceeded. Default: as many as there are slots. */
  readonly maximumMeetings?: number;
  /** Meetings in a row, without a free slot between, within a session. Never exceeded. Default: no limit. */
  readonly maximumConsecutive?: number;
}

/** A pair of participants to be brought together once. */
export interface Meeting {
  /** Two different participants. */
  readonly participants: readonly [number, number];
  /** Worth of placing it: a whole number from 1 to 1000. */
  readonly weight: number;
  /** Sessions in which it may take place. Default: any. */
  readonly sessions?: readonly number[];
  /** Slots in which it may take place (the window of a guest of honour). Default: any. */
  readonly slots?: readonly number[];
  /** The slot must be at least this long. Default 0. */
  readonly minimumMinutes?: number;
  /** Tables at which it may take place (a fixed host, accessibility), all at one venue. Default: any. */
  readonly tables?: readonly number[];
  /** An interpreter of any one of these language pairs is required. Default, or empty: no interpreter. */
  readonly languagePairs?: readonly number[];
  readonly pinned?: Pins;
  /** Meetings that, where both are placed, take place in an earlier slot than this one. */
  readonly predecessors?: readonly number[];
}

/** Each part may be fixed on its own. A pinned slot also protects the meeting from giving way to others. */
export interface Pins {
  readonly slot?: number;
  readonly table?: number;
  readonly interpreter?: number;
}

export interface Table {
  /** Index into `travelMinutes`. Default 0. */
  readonly venue?: number;
  readonly closedSlots?: readonly number[];
}

export interface Interpreter {
  readonly languagePairs: readonly number[];
  readonly unavailableSlots?: readonly number[];
  /** Meetings in a row, within a session, before a free slot is due. Never exceeded. Default: no limit. */
  readonly maximumConsecutive?: number;
  /** Meetings a day. Never exceeded. Default: no limit. */
  readonly maximumPerDay?: number;
  /** Participants to be given to this interpreter where that costs nobody a meeting. */
  readonly preferredParticipants?: readonly number[];
  /** The one venue where the interpreter works; needed where there are several. */
  readonly venue?: number;
}

/** When, where and with which interpreter one meeting takes place. */
export interface Placement {
  readonly slot: number;
  readonly table: number;
  /** `null` where the meeting needs none. */
  readonly interpreter: number | null;
}
