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

/** What a thread does about who should meet whom. */
export interface MatchingTaskKinds {
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
