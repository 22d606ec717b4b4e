/** Who should meet whom: plain types in, plain types out; no clock, no randomness, no dependency. */
export { chooseMeetings } from './choose/choose-meetings.js';
export { judgePair, judgePairs } from './score/judge-pair.js';
export { MatchBoard, type BoardChange, type RankedCounterpart } from './ranking/match-board.js';
export { rankPairs } from './ranking/rank-pairs.js';
export { mergeRankings } from './ranking/merge-rankings.js';
export { scorePairs } from './score/score-pairs.js';
export { fairnessReport, type CountedParticipant, type FairnessReport, type Spread } from './choose/fairness-report.js';
export { proposeMeetings, type ProposalSurroundings } from './choose/propose-meetings.js';
export { promiseMeetings, type MeetingPromise } from './choose/promise-meetings.js';
export { proveFeasible, type FeasibilityProof } from './choose/prove-feasible.js';
export { explainPair, type ExplainedPair, type PossibleRise } from './explain/what-would-raise.js';
export { completenessOf, type Completeness, type MissingField } from './explain/completeness.js';
export { rescoreParticipant, type RescoredLists, type StandingList } from './ranking/rescore-participant.js';
export { limitExposure, type ExposureOptions, type LimitedLists, type ShownList } from './exposure/limit-exposure.js';
export { fitWeights, type FittedWeights, type SideFit } from './learning/fit-weights.js';
export type { HeldOutLoss } from './learning/held-out-loss.js';
export { refitWeights, type RefitOptions, type RefitWeights, usualLeastDecisions } from './learning/refit-weights.js';
export { largestChoice } from './choose/largest-choice.js';
export { reciprocalForecast, type ReciprocalForecast } from './learning/reciprocal-forecast.js';
export type { Decision, ShownDecision } from './model/decision.js';
export { productParts, textLikeness } from './products/product-evidence.js';
export { priorWeights } from './score/prior-weights.js';
export { partnerRoles } from './model/partner-role.js';
export {
  CodeSearch,
  type CodeSuggestion,
  type CodeSuggestions,
  type SearchOptions,
} from './text-to-code/code-search.js';
export type { CatalogueCode, CodeCatalogue, CodeText, CodeTextKind } from './text-to-code/code-catalogue.js';
export { activityWeights, goodsWeights, type RankingWeights } from './text-to-code/ranking-weights.js';
export { languageReader } from './texts/language-of-text.js';
export type { TellingStems } from './texts/telling-stems.js';
export { conceptsOfGoods, type NamedCodes, type ProductKnowledge, productKnowledge } from './product-knowledge.js';
export type { SearchLanguage } from './text-to-code/stemming/stem.js';
export type { PartnerRole } from './model/partner-role.js';
export type { PlainTally, RankedSide, Ranking, WorkPart } from './model/ranking.js';
export type { CodeConcepts, ConceptVector } from './model/code-concepts.js';
export type {
  AdmissionStatus,
  BuyerProfile,
  CertificationRequirement,
  CompanySize,
  Exclusivity,
  MarketPresence,
  OrderVolume,
  Seniority,
  MatchProfile,
  MatchSide,
  PriceLevel,
  ProductLine,
  ProductScheme,
  ProductText,
  SmeProfile,
} from './model/match-profile.js';
export type {
  EssentialTermKind,
  FurtherFacts,
  FurtherTermKind,
  MatchReason,
  ScoreTerm,
  SharedCode,
  SideOfTerm,
  TermFacts,
  TermKind,
  TextLikeness,
} from './model/score-term.js';
export type {
  FilterCount,
  FilterKind,
  FilterReason,
  PairVerdict,
  ScoredPair,
  ScoredPairs,
} from './model/scored-pair.js';
export type {
  InterpreterLanguages,
  PairIds,
  ScoreOptions,
  SideWeights,
  UtilityWeights,
} from './model/score-options.js';
export type { MeetingBounds } from './model/meeting-bounds.js';
export type { MeetingProposal, ProposalNews, ProposalTerms, Shortfall } from './model/meeting-proposal.js';
export type {
  ChoiceOptions,
  LeftWithoutMeeting,
  MeetingCandidate,
  MeetingCapacities,
  MeetingChoice,
} from './model/meeting-choice.js';
