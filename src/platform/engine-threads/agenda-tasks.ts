import type {
  AgendaExplanation,
  AgendaMeasure,
  FoundPlace,
  FoundPlaces,
  LeftOut,
  MarginalValue,
  Placement,
  Problem,
  Progress,
  RefusedProblem,
  RehearsalReport,
  RehearsalRequest,
  Repair,
  RepairRequest,
  Solution,
} from '../../engine/index.js';

/** An agenda to be made within a time, or again with the steps of an earlier time. */
export interface SolveInput {
  readonly problem: Problem;
  readonly seed: number;
  /** How long to go on at most, from when the thread begins; less where no agenda can be better. */
  readonly milliseconds: number;
  /** Exactly so many steps, however long they take; null where the time is the limit. */
  readonly steps: number | null;
  /** Per meeting a slot to begin with, or -1; null begins with a greedy agenda. */
  readonly startSlots: readonly number[] | null;
}

/** How far the making of an agenda has come. */
export interface SolveNews extends Omit<Progress, 'stepsDone' | 'steps'> {
  /** Part of the time, or of the steps, that has gone by, from 0 to 1. */
  readonly share: number;
  readonly elapsedMilliseconds: number;
  /** A complete agenda has at least so many breaks; null while that is not known. */
  readonly breaksAtLeast: number | null;
  /** The best agenda so far, per meeting its slot or -1; null where it is the one told before. */
  readonly bestSlots: readonly number[] | null;
}

/** An agenda, and what is known of its making. */
export interface SolvedProblem {
  readonly status: 'solved';
  readonly solution: Solution;
  readonly breaksAtLeast: number | null;
  readonly elapsedMilliseconds: number;
}

/** Agendas to be measured by one problem, whose `previous` agenda is the public one. */
export interface MeasureInput {
  readonly problem: Problem;
  readonly agendas: readonly (readonly (Placement | null)[])[];
}

/** An agenda of which only the slots are known. */
export interface SeatInput {
  readonly problem: Problem;
  /** Per meeting its slot or -1. */
  readonly slots: readonly number[];
}

/** A meeting of an agenda that somebody wants elsewhere. */
export interface PlacesInput {
  readonly problem: Problem;
  /** One entry per meeting. */
  readonly placements: readonly (Placement | null)[];
  readonly meeting: number;
  /** Slots before this index have begun. */
  readonly begunSlots: number;
}

/** A slot that a meeting is wanted in, however many others have to move. */
export interface RoomInput extends PlacesInput {
  readonly slot: number;
}

/** An agenda whose reasons are asked for, within a time. */
export interface AgendaToExplain extends Omit<PlacesInput, 'meeting'> {
  /** Moves to try with one more of each thing. */
  readonly steps: number;
  readonly milliseconds: number;
}

/** Why an agenda is as it is. */
export interface AgendaExplained extends Omit<AgendaExplanation, 'score'> {
  /** Whether remedies may be missing because the time was over. */
  readonly areRemediesCutShort: boolean;
  /** What there was time to try; null where the agenda has begun. */
  readonly worth: readonly MarginalValue[] | null;
}

/** An agenda to be mended within a time. */
export interface RepairInput {
  readonly request: RepairRequest;
  readonly seed: number;
  readonly steps: number;
  /** Ends the work with the proposals found so far. */
  readonly milliseconds: number;
}

/** Ways to mend an agenda, with what each would be worth as a whole. */
export interface MeasuredRepair extends Repair {
  readonly measures: readonly AgendaMeasure[];
  /** Per proposal, what keeps the meetings out that it drops. */
  readonly leftOut: readonly (readonly LeftOut[])[];
}

/** A day to be played. */
export interface RehearsalInput {
  readonly request: RehearsalRequest;
  readonly seed: number;
  /** Of each repair. */
  readonly steps: number;
}

/** How much of it is played, from 0 to 1. */
export interface RehearsalNews {
  readonly share: number;
}

/** What a thread does about agendas. */
export interface AgendaTaskKinds {
  readonly 'solve-agenda': {
    readonly input: SolveInput;
    readonly output: SolvedProblem | RefusedProblem;
    readonly progress: SolveNews;
  };
  /** Gives the meetings of slots their tables and interpreters. */
  readonly 'seat-agenda': {
    readonly input: SeatInput;
    readonly output: Solution | RefusedProblem;
    readonly progress: never;
  };
  readonly 'measure-agendas': {
    readonly input: MeasureInput;
    readonly output: readonly AgendaMeasure[];
    readonly progress: never;
  };
  readonly 'find-places': {
    readonly input: PlacesInput;
    readonly output: FoundPlaces | RefusedProblem;
    readonly progress: never;
  };
  /** Searches longer for room in one slot. */
  readonly 'find-room': {
    readonly input: RoomInput;
    readonly output: FoundPlace | RefusedProblem;
    readonly progress: never;
  };
  readonly 'explain-agenda': {
    readonly input: AgendaToExplain;
    readonly output: AgendaExplained | RefusedProblem;
    readonly progress: never;
  };
  /** Answers null where it was stopped. */
  readonly 'rehearse-day': {
    readonly input: RehearsalInput;
    readonly output: RehearsalReport | null;
    readonly progress: RehearsalNews;
  };
  readonly 'repair-agenda': {
    readonly input: RepairInput;
    readonly output: MeasuredRepair | RefusedProblem;
    readonly progress: never;
  };
}
