/** The frame of a mission, and who takes part in it. */
export { finding, type Finding, type FindingKind } from './domain/configuration/finding.js';
export type { ConfigurationRefusal } from './domain/configuration/judge-step.js';
export type {
  AvailabilityChanged,
  MissionEvent,
  ParticipationWithdrawn,
  PhasesDecided,
} from './domain/mission-events.js';
export type { InterpreterPlan, InterpretersNotice } from './domain/interpreters.js';
export { SPOKEN_LEVELS } from './domain/mission.js';
export type { NewMission } from './domain/new-mission.js';
export {
  type FramedParticipation,
  type MissionFrame,
  MissionReader,
  type ParticipationBrief,
} from './mission-reader.js';
export { configurationProblems } from './http/configuration-problems.js';
export { overriddenWarningsWire } from './http/configuration.wire.js';
export { PhaseReader } from './phase-reader.js';
export { type VenueMap, VenueMapReader } from './venue-map-reader.js';
export { type Programme, ProgrammeReader } from './programme-reader.js';
export { MissionsHttpModule, MissionsModule } from './missions.module.js';
export { type ConfigurationCheck, ConfigurationChecks } from './use-cases/configuring/configuration-checks.js';
export { JudgeConfiguration } from './use-cases/configuring/judge-configuration.js';
export type { ListedContact } from './domain/imports/listed-contact.js';
export { type ContactKeeper, ContactKeeping } from './use-cases/contact-keeping.js';
export { CreateMission } from './use-cases/create-mission.js';
export {
  type RevisedInterpreters,
  ReviseInterpreters,
  type ReviseInterpretersFailure,
} from './use-cases/revise-interpreters.js';
export { interpretersProblems } from './http/interpreters-problems.js';
export { ReviseTimetable, type ReviseTimetableFailure, type TimetableWish } from './use-cases/revise-timetable.js';
export { timetableProblems } from './http/timetable-problems.js';
export { wallSpanWire, wallSpansOf } from './http/mission.wire.js';
export { type MissionTieFinder, MissionTies } from './use-cases/mission-ties.js';
export type { MissionTie } from './domain/mission-settings.js';
export { MergeParticipation } from './use-cases/merge-participation.js';
export { RegisterWalkIn, type WalkIn, type WalkInRefusal } from './use-cases/register-walk-in.js';
export { WithdrawParticipation } from './use-cases/withdraw-participation.js';
