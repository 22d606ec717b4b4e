import type {
  AgendaExplanation,
  AgendaMeasure,
  BindingKind,
  MarginalValue,
  MeetingChange,
  Placement,
  Problem,
  Progress,
  RefusedProblem,
  Repair,
  RepairRequest,
  Solution,
} from '../../engine/index.js';
import type {
  BuyerProfile,
  CodeSuggestions,
  Completeness,
  ExplainedPair,
  FittedWeights,
  MeetingBounds,
  MeetingPromise,
  MeetingProposal,
  NamedCodes,
  PairIds,
  PairVerdict,
  ProductKnowledge,
  ProposalNews,
  ProposalTerms,
  RescoredLists,
  ScoredPairs,
  ScoreOptions,
  ShownDecision,
  SearchOptions,
  SmeProfile,
  StandingList,
  UtilityWeights,
} from '../../matching-engine/index.js';

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

/** What one slot has for the meeting. */
export type FoundPlace =
  | { readonly state: 'free'; readonly places: readonly Placement[] }
  /** Everything that changes, this meeting included. */
  | {
      readonly state: 'moves';
      readonly reasons: readonly BindingKind[];
      readonly changes: readonly MeetingChange[];
      readonly peopleDisturbed: number;
    }
  | { readonly state: 'impossible'; readonly reasons: readonly (BindingKind | 'begun')[] };

/** One entry per slot. */
export type FoundPlaces = { readonly status: 'found'; readonly slots: readonly FoundPlace[] } | RefusedProblem;

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
}

/** Pairs to be scored. */
export interface ScoreInput {
  readonly smes: readonly SmeProfile[];
  readonly buyers: readonly BuyerProfile[];
  readonly options: ScoreOptions;
}

/** One participant whose pairs are to be scored anew. */
export interface RescoreInput extends ScoreInput {
  readonly participantId: string;
  readonly lists: readonly StandingList[];
}

/** Pairs to be explained. */
export interface ExplainInput extends ScoreInput {
  readonly pair: PairIds;
}

/** Pairs to be judged. */
export interface JudgeInput extends ScoreInput {
  readonly pairs: readonly PairIds[];
}

/** Meetings that somebody wants to promise. */
export interface PromiseInput extends ScoreInput {
  readonly bounds: readonly MeetingBounds[];
  readonly minimumScore: number;
}

/** A participant whose profile may be incomplete. */
export interface CompletenessInput extends ScoreInput {
  readonly participantId: string;
}

/** Meetings to be proposed. */
export interface ProposalInput extends ScoreInput {
  readonly terms: ProposalTerms;
}

/** What was decided in a mission, and the weights in force. */
export interface FitInput {
  readonly decisions: readonly ShownDecision[];
  readonly current: UtilityWeights;
}

/** A catalogue of codes for the thread that searches, which keeps one edition under each name. */
export interface SentCatalogue {
  readonly catalogue: string;
  readonly edition: string;
  /** As `writeCatalogue` writes it. */
  readonly searched: string;
}

/** A text whose codes are sought. */
export interface CodeSearchInput extends Omit<SentCatalogue, 'searched'> {
  readonly text: string;
  readonly options: SearchOptions;
}

/** Every kind of task that a thread takes on: what goes in, what comes out, and the news on the way. */
export interface EngineTaskKinds {
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
  readonly 'find-places': { readonly input: PlacesInput; readonly output: FoundPlaces; readonly progress: never };
  readonly 'explain-agenda': {
    readonly input: AgendaToExplain;
    readonly output: AgendaExplained | RefusedProblem;
    readonly progress: never;
  };
  readonly 'repair-agenda': {
    readonly input: RepairInput;
    readonly output: MeasuredRepair | RefusedProblem;
    readonly progress: never;
  };
  readonly 'score-pairs': { readonly input: ScoreInput; readonly output: ScoredPairs; readonly progress: never };
  readonly 'rescore-participant': {
    readonly input: RescoreInput;
    readonly output: RescoredLists;
    readonly progress: never;
  };
  readonly 'explain-pair': { readonly input: ExplainInput; readonly output: ExplainedPair; readonly progress: never };
  readonly 'judge-pairs': {
    readonly input: JudgeInput;
    readonly output: readonly PairVerdict[];
    readonly progress: never;
  };
  readonly 'promise-meetings': {
    readonly input: PromiseInput;
    readonly output: MeetingPromise;
    readonly progress: never;
  };
  readonly 'measure-completeness': {
    readonly input: CompletenessInput;
    readonly output: Completeness;
    readonly progress: never;
  };
  readonly 'fit-weights': { readonly input: FitInput; readonly output: FittedWeights; readonly progress: never };
  readonly 'read-product-knowledge': {
    readonly input: NamedCodes;
    readonly output: ProductKnowledge;
    readonly progress: never;
  };
  readonly 'keep-codes': { readonly input: SentCatalogue; readonly output: null; readonly progress: never };
  /** Answers null where the thread does not know the catalogue: have it kept first. */
  readonly 'search-codes': {
    readonly input: CodeSearchInput;
    readonly output: CodeSuggestions | null;
    readonly progress: never;
  };
  /** Answers null where it was stopped. */
  readonly 'propose-meetings': {
    readonly input: ProposalInput;
    readonly output: MeetingProposal | null;
    readonly progress: ProposalNews;
  };
}

export type EngineTaskKind = keyof EngineTaskKinds;
