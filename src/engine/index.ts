/**
 * The scheduling engine: who meets when, where and with which interpreter. Pure: plain data in and out, no clock, no
 * randomness but the seed's, nothing imported from outside this folder.
 */
export { isProvable, type Proof, prove, type ProveOptions } from './bounds/prove.js';
export { explainAgenda, type ExplainOptions } from './explain/explain-agenda.js';
export type {
  AgendaExplanation,
  Binding,
  BindingKind,
  ConstraintScore,
  ExplainedBreak,
  ExplainedMeeting,
  ParticipantDay,
  Remedy,
  RemedyChange,
} from './explain/explanation.js';
export { type LeftOut, whyLeftOut } from './explain/why-left-out.js';
export { findMarginalValues, type MarginalOptions, type MarginalValue } from './explain/marginal-values.js';
export { checkProblem } from './model/check-problem.js';
export { findPlaces, type PlacesOptions } from './places/find-places.js';
export type { FoundPlace, FoundPlaces } from './places/found-places.js';
export { LIMITS } from './model/limits.js';
export type {
  Interpreter,
  Meeting,
  Participant,
  Pins,
  Placement,
  Problem,
  Slot,
  SoftWeights,
  Table,
} from './model/problem.js';
export { readB2bsp, type UnreadableInstance } from './reading/read-b2bsp.js';
export type { AgendaDifference, MeetingChange, ProposalKind, Repair, RepairProposal } from './repair/repair-answer.js';
export type { Disruption, RepairOptions, RepairRequest } from './repair/repair-request.js';
export { applyDisruptions, type DisruptedMission } from './repair/apply-disruptions.js';
export { checkRepair } from './repair/check-repair.js';
export { type AgendaMeasure, measureAgenda } from './repair/measure-agenda.js';
export { repair } from './repair/repair.js';
export type { RehearsalReport, RehearsalRequest, Wear } from './rehearse/rehearsal.js';
export { rehearse } from './rehearse/rehearse.js';
export { solve } from './search/solve.js';
export type { Refusal, RefusalKind } from './model/refusal.js';
export type {
  FoundAgenda,
  Progress,
  RefusedProblem,
  Score,
  SelfCheckLevel,
  SlotRuleKind,
  Solution,
  SolveOptions,
  UnplacedMeeting,
  UnplacedReason,
} from './model/solution.js';
