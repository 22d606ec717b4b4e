/** The frame of a mission, and who takes part in it. */
export type { AvailabilityChanged, MissionEvent, ParticipationWithdrawn } from './domain/mission-events.js';
export type { NewMission } from './domain/new-mission.js';
export {
  type FramedParticipation,
  type MissionFrame,
  MissionReader,
  type ParticipationBrief,
} from './mission-reader.js';
export { PhaseReader } from './phase-reader.js';
export { MissionsHttpModule, MissionsModule } from './missions.module.js';
export { CreateMission } from './use-cases/create-mission.js';
export { WithdrawParticipation } from './use-cases/withdraw-participation.js';
